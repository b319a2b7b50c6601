export function ClaimsPage() {
  return <h1>Claims</h1>;
}
