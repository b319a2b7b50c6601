export async function speed(
  _files: readonly string[],
  _options: { readonly rounds: number; readonly write: boolean },
): Promise<void> {}
