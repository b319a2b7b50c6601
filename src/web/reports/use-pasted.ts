import { useEffect, useRef } from "react";
import { typing } from "../shell/keys.ts";

/** Text or files pasted anywhere on the page, unless into a field. */
export function usePasted(onText: (text: string) => void, onFiles: (files: readonly File[]) => void): void {
  const latest = useRef({ onText, onFiles });
  latest.current = { onText, onFiles };
  useEffect(() => {
    const listen = (event: ClipboardEvent): void => {
      if (typing(event.target) || event.clipboardData === null) return;
      const files = [...event.clipboardData.files];
      const text = event.clipboardData.getData("text/plain");
      if (files.length === 0 && text.trim() === "") return;
      event.preventDefault();
      if (text.trim() === "") latest.current.onFiles(files);
      else latest.current.onText(text);
    };
    addEventListener("paste", listen);
    return () => removeEventListener("paste", listen);
  }, []);
}
