import { useEffect, useRef } from "react";

const kept = "rapporteur.keys";

/** Single keys can be switched off: a speech program may type them by accident. */
export const keysOn = (): boolean => localStorage.getItem(kept) !== "off";
export const switchKeys = (on: boolean): void =>
  on ? localStorage.removeItem(kept) : localStorage.setItem(kept, "off");

/** True where keys write: in fields and text areas. */
export const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.tagName === "TEXTAREA" ||
    target.tagName === "SELECT" ||
    (target.tagName === "INPUT" &&
      !["checkbox", "radio", "button", "range"].includes((target as HTMLInputElement).type)));

/** Calls what a key stands for, unless somebody types, holds Ctrl, Alt or Meta, or a dialog is open. "Escape" also works while typing. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const action = latest.current[event.key];
      if (action === undefined) return;
      if (event.key !== "Escape" && (typing(event.target) || !keysOn())) return;
      if (document.querySelector("[role=dialog], [role=alertdialog]") !== null) return;
      event.preventDefault();
      action();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);
}
