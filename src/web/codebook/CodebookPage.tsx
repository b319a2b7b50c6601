export function CodebookPage() {
  return <h1>Codebook</h1>;
}
