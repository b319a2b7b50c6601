import { type ReactNode, useEffect, useRef, useState } from "react";

/** Takes files: dropped anywhere on the page, or chosen. A folder that is dropped is walked. */
export function DropZone({ onFiles, children }: { onFiles: (files: readonly File[]) => void; children: ReactNode }) {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = useRef(onFiles);
  take.current = onFiles;
  useEffect(() => {
    const drag = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes("Files") !== true) return;
      event.preventDefault();
      setOver(event.type !== "dragleave" || event.relatedTarget !== null);
    };
    const drop = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes("Files") !== true) return;
      event.preventDefault();
      setOver(false);
      void filesOf(event.dataTransfer).then((files) => take.current(files));
    };
    addEventListener("dragover", drag);
    addEventListener("dragleave", drag);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", drag);
      removeEventListener("dragleave", drag);
      removeEventListener("drop", drop);
    };
  }, []);
  return (
    <section className={over ? "drop over" : "drop"} aria-label="Add reports">
      <p>
        {over
          ? "Let go to read them."
          : "Drop reports anywhere on this page: text, HTML, PDF, Word, e-mail, feeds, web archives, folders."}
      </p>
      <div className="row">
        <button type="button" className="main" onClick={() => input.current?.click()}>
          Choose files
        </button>
        {children}
      </div>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
    </section>
  );
}

async function filesOf(dropped: DataTransfer): Promise<File[]> {
  // The list of a drop is emptied as soon as its event is over: entries are taken out before anything is awaited.
  const entries = [...dropped.items].map((item) => item.webkitGetAsEntry());
  if (entries.every((entry) => entry === null)) return [...dropped.files];
  const files: File[] = [];
  const walk = async (entry: FileSystemEntry): Promise<void> => {
    if (entry.isFile) {
      files.push(await new Promise<File>((keep, fail) => (entry as FileSystemFileEntry).file(keep, fail)));
      return;
    }
    const reader = (entry as FileSystemDirectoryEntry).createReader();
    for (;;) {
      const some = await new Promise<FileSystemEntry[]>((keep, fail) => reader.readEntries(keep, fail));
      if (some.length === 0) return;
      for (const one of some) await walk(one);
    }
  };
  for (const entry of entries) if (entry !== null) await walk(entry);
  return files;
}
