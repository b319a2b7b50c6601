import type { Page } from "playwright-core";

/** A file as somebody holds it over the page. */
export interface HeldFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Drops files on the page of reports, as from a folder of the desktop. */
export async function dropOn(page: Page, files: readonly HeldFile[]): Promise<void> {
  await page.getByRole("region", { name: "Add reports" }).waitFor();
  const held = files.map(({ name, content }) => ({ name, bytes: [...Buffer.from(content)] }));
  await page.evaluate((files) => {
    const data = new DataTransfer();
    for (const { name, bytes } of files) data.items.add(new File([new Uint8Array(bytes)], name));
    for (const type of ["dragover", "drop"])
      dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
  }, held);
}
