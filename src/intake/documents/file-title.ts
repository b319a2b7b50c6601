/** Titles that programs give to files when people do not. */
const idle =
  /^(?:untitled|document ?\d*|microsoft word\b.*|powerpoint presentation|slide \d+|layout \d+|.*\.(?:docx?|pdf|indd|rtf|odt|qxd|html?|txt|pages)|[\d\W_]*|print|scan\w*|title)$/i;

/** The title in a file's properties, unless a program put it there. */
export const plausibleTitle = (title: string | null | undefined): string | null => {
  const words = (title ?? "").trim().replace(/\s+/g, " ").slice(0, 300);
  return words === "" || idle.test(words) ? null : words;
};
