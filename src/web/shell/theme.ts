export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const kept = "rapporteur.theme";

export function chosenTheme(): Theme {
  const words = localStorage.getItem(kept);
  return themes.find((theme) => theme === words) ?? "system";
}

/** Sets the page's colours: what was chosen here, else what the system prefers. */
export function applyTheme(theme: Theme = chosenTheme()): void {
  if (theme === "system") {
    localStorage.removeItem(kept);
    delete document.documentElement.dataset["theme"];
  } else {
    localStorage.setItem(kept, theme);
    document.documentElement.dataset["theme"] = theme;
  }
}
