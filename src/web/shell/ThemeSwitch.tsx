import { useState } from "react";
import { applyTheme, chosenTheme, type Theme, themes } from "./theme.ts";

const names: Readonly<Record<Theme, string>> = { system: "◐ Auto", light: "☀ Light", dark: "☾ Dark" };

export function ThemeSwitch() {
  const [theme, setTheme] = useState(chosenTheme);
  return (
    <select
      aria-label="Colours"
      className="theme"
      value={theme}
      onChange={(event) => {
        const chosen = event.target.value as Theme;
        applyTheme(chosen);
        setTheme(chosen);
      }}
    >
      {themes.map((name) => (
        <option key={name} value={name}>
          {names[name]}
        </option>
      ))}
    </select>
  );
}
