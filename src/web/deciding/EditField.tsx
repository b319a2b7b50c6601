import { useId } from "react";

interface EditFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly choices?: readonly string[];
  readonly kind?: "text" | "number" | "date";
  readonly hint?: string;
  /** Words selected in the text: a button takes them over. Absent: the field holds no words of the text. */
  readonly selected?: string | null | undefined;
  /** Holds several names, apart by semicolons. */
  readonly several?: boolean;
}

/** One value of a claim in the edit form. */
export function EditField({
  name,
  label,
  value,
  onChange,
  choices,
  kind = "text",
  hint,
  selected,
  several,
}: EditFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {choices ? (
        <select id={id} name={name} value={value} onChange={(event) => onChange(event.target.value)}>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice === "" ? "–" : choice}
            </option>
          ))}
        </select>
      ) : (
        <span className="with-take">
          <input
            id={id}
            name={name}
            type={kind === "date" ? "date" : "text"}
            inputMode={kind === "number" ? "numeric" : undefined}
            placeholder={hint}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          {selected === undefined ? null : (
            <button
              type="button"
              disabled={selected === null}
              title={selected === null ? "Select words in the text first" : `Take “${selected}”`}
              aria-label={`${label}: take the words selected in the text`}
              onClick={() =>
                selected !== null && onChange(several && value.trim() !== "" ? `${value}; ${selected}` : selected)
              }
            >
              ←
            </button>
          )}
        </span>
      )}
    </div>
  );
}
