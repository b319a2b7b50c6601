/**
 * Script of the HTML page, which does without: links already lead from the words to the cards and back. It lights the words of a
 * claim and its card together, keeps both in view, and moves between cards with the arrow keys.
 */
export const script = `
for (const article of document.querySelectorAll("article")) {
  const cards = [...article.querySelectorAll(".card")];
  const words = [...article.querySelectorAll(".text a")];
  const claimsOf = (node) => node.classList.contains("card") ? [node.id] : node.dataset.claims.split(" ");
  const light = (ids) => {
    for (const node of [...cards, ...words]) node.classList.toggle("on", claimsOf(node).some((id) => ids.includes(id)));
  };
  const find = (event) => event.target.closest(".card, .text a");
  const list = article.querySelector(".cards");
  const beside = () => list !== null && getComputedStyle(list).position === "sticky";
  const show = (node) => { if (node && beside()) node.scrollIntoView({ block: "nearest" }); };
  article.addEventListener("mouseover", (event) => { const node = find(event); if (node) light(claimsOf(node).slice(0, 1)); });
  article.addEventListener("mouseleave", () => light([]));
  article.addEventListener("focusin", (event) => {
    const node = find(event);
    if (!node) return;
    const id = claimsOf(node)[0];
    light([id]);
    if (node.classList.contains("card")) {
      show(words.find((word) => claimsOf(word).includes(id)));
      show(node);
    }
    else show(document.getElementById(id));
  });
  article.addEventListener("click", (event) => {
    const node = find(event);
    if (!node || node.classList.contains("card") || !beside()) return;
    const card = document.getElementById(claimsOf(node)[0]);
    event.preventDefault();
    light([card.id]);
    show(card);
    card.focus({ preventScroll: true });
  });
  article.addEventListener("keydown", (event) => {
    const at = cards.indexOf(event.target);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (at < 0 || !step || !cards[at + step]) return;
    event.preventDefault();
    cards[at + step].focus();
  });
}
`;
