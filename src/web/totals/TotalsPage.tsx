export function TotalsPage() {
  return <h1>Totals</h1>;
}
