/** Style of the HTML pages, of reports and of incidents alike. Underlines tell a claim's status without colour; cards lie beside the text, below it on a phone. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #fdfcf9; --ink: #1d1d1b; --soft: #5d5a53; --line: #dcd8cd; --card: #ffffff;
  --lit: #fff3c4; --lit-on: #ffd95e; --edge: #b98900; --trigger: #7a4b00;
  --open: #1f5fa8; --no: #a12b2b; --unsure: #6a4a9c; --focus: #0b57d0;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16171a; --ink: #e8e6e0; --soft: #a5a198; --line: #36373b; --card: #1f2024;
    --lit: #3a3216; --lit-on: #6b5606; --edge: #d9ab2e; --trigger: #ffd67a;
    --open: #86b7f2; --no: #f09a92; --unsure: #c3a9f0; --focus: #8ab4f8;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding: 1rem; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.6 Georgia, "Iowan Old Style", "Times New Roman", serif; }
a { color: inherit; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--card); padding: .5rem 1rem; z-index: 2; }
header.page, nav.contents, footer, article { max-width: 84rem; margin: 0 auto; padding: 0 1.25rem; }
header.page { padding-top: 1.5rem; font-family: system-ui, sans-serif; font-size: .85rem; color: var(--soft); }
header.page h1 { margin: 0; font-size: 1rem; color: var(--ink); letter-spacing: .02em; }
header.page p { margin: .25rem 0 0; max-width: 46rem; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: .6rem 0 0; padding: 0; list-style: none; }
nav.contents { margin-top: 1.25rem; font-family: system-ui, sans-serif; font-size: .9rem; }
nav.contents h2 { font-size: .8rem; text-transform: uppercase; letter-spacing: .08em; color: var(--soft); margin: 0 0 .4rem; }
nav.contents ol { margin: 0; padding: 0; list-style: none; border-top: 1px solid var(--line); }
nav.contents li { border-bottom: 1px solid var(--line); }
nav.contents a { display: grid; grid-template-columns: 1fr auto; gap: 0 1rem; padding: .45rem 0; text-decoration: none; }
nav.contents a:hover b { text-decoration: underline; }
nav.contents b { font-weight: 600; }
nav.contents span { color: var(--soft); }
article { margin-top: 2rem; padding-top: 1.25rem; }
article + article { border-top: 3px double var(--line); }
article > header h2 { font-size: 1.65rem; line-height: 1.2; margin: 0 0 .3rem; max-width: 40rem; text-wrap: balance; }
.about { color: var(--soft); font: .9rem/1.5 system-ui, sans-serif; margin: 0 0 1rem; overflow-wrap: anywhere; }
.note { font: .9rem/1.5 system-ui, sans-serif; border-left: 4px solid var(--edge); padding: .3rem .8rem; margin: 0 0 1rem; background: var(--lit); }
.sides { display: grid; grid-template-columns: minmax(0, 40rem) minmax(19rem, 1fr); gap: 2.5rem; align-items: start; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; }
.text a { text-decoration: underline; text-decoration-color: var(--edge); text-decoration-thickness: 2px; text-underline-offset: 4px; background: var(--lit); }
.text a.planned, .text a.possible { text-decoration-style: dashed; text-decoration-color: var(--open); }
.text a.denied { text-decoration-style: wavy; text-decoration-color: var(--no); }
.text a.unconfirmed { text-decoration-style: dotted; text-decoration-color: var(--unsure); }
.text a.trigger { font-weight: 700; color: var(--trigger); }
.text a[data-n]::before { content: attr(data-n); font: 600 .62em/1 system-ui, sans-serif; vertical-align: .55em; margin-right: .2em; color: var(--soft); }
.text a.on, .text a:hover, .text a:target { background: var(--lit-on); }
.cards { list-style: none; margin: 0; padding: 0 .25rem 2rem 0; display: grid; gap: .75rem; font: .86rem/1.45 system-ui, sans-serif; }
@media (min-width: 56rem) {
  .cards { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; padding-top: .25rem; padding-left: .25rem; scroll-behavior: smooth; }
}
.card { background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--edge); border-radius: 6px; padding: .6rem .8rem .7rem; scroll-margin: 1rem; overflow-wrap: anywhere; }
.card.planned, .card.possible { border-left-color: var(--open); }
.card.denied { border-left-color: var(--no); }
.card.unconfirmed { border-left-color: var(--unsure); }
.card.on, .card:target { border-color: var(--edge); box-shadow: 0 0 0 2px var(--lit-on); }
.card h3, .card h4 { margin: 0 0 .35rem; font-size: 1rem; display: flex; flex-wrap: wrap; gap: .1rem .6rem; align-items: baseline; }
.card h3 i { font: 600 .8rem system-ui, sans-serif; color: var(--soft); }
.card h3 span, .card h4 span { font-weight: 400; }
.card dl { display: grid; grid-template-columns: 4.6rem 1fr; gap: .1rem .5rem; margin: 0; }
.card dt { color: var(--soft); }
.card dd { margin: 0; }
.inferred { font-style: italic; border-bottom: 1px dotted var(--soft); }
.why { color: var(--soft); }
.status { font-weight: 600; }
.planned .status, .possible .status { color: var(--open); }
.denied .status { color: var(--no); }
.unconfirmed .status { color: var(--unsure); }
.card blockquote { margin: .5rem 0 0; padding: 0; font-family: Georgia, serif; font-size: .95rem; }
.card blockquote a { text-decoration: none; }
.card blockquote a:hover { text-decoration: underline; }
.card blockquote b { color: var(--trigger); }
.rules { margin: .4rem 0 0; color: var(--soft); font-family: ui-monospace, monospace; font-size: .76rem; }
.none { font-family: system-ui, sans-serif; color: var(--soft); }
footer { margin-top: 3rem; padding-bottom: 3rem; color: var(--soft); font: .8rem/1.5 system-ui, sans-serif; }
@media (max-width: 56rem) {
  body { font-size: 16px; }
  .sides { grid-template-columns: minmax(0, 1fr); gap: 1.5rem; }
  article > header h2 { font-size: 1.35rem; }
}
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --line: #999; --card: #fff; --lit: #fff; --lit-on: #fff; --edge: #666; --trigger: #000; --open: #000; --no: #000; --unsure: #000; }
  body { font-size: 10.5pt; }
  .skip, nav.contents { display: none; }
  footer { margin-top: .5rem; padding-bottom: 0; }
  article { break-before: page; }
  article:first-of-type { break-before: auto; }
  .sides { display: block; }
  .cards { display: block; columns: 2; column-gap: 1.2rem; margin-top: 1.5rem; position: static; max-height: none; overflow: visible; }
  .card { break-inside: avoid; margin-bottom: .6rem; box-shadow: none; }
}
`;
