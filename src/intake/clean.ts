/**
 * The text that all offsets of a reading count in. As little as possible is changed: line ends become "\n", and what no text
 * file should hold (control characters, halves of surrogate pairs) becomes one blank or one U+FFFD each.
 */
export const cleanText = (text: string): string =>
  text
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n")
    // oxlint-disable-next-line no-control-regex -- they are what is looked for
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, " ")
    .toWellFormed();
