/** A field of a form as text; a file, which none of our forms asks for here, is none. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
