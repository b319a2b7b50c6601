import { useNavigate } from "@tanstack/react-router";
import { textOf } from "./form-text.ts";

/** Search over the words of all claims and reports, from every page. */
export function SearchBox() {
  const navigate = useNavigate();
  return (
    <form
      role="search"
      className="search"
      onSubmit={(event) => {
        event.preventDefault();
        const text = textOf(new FormData(event.currentTarget), "text").trim();
        void navigate({ to: "/claims", search: text === "" ? {} : { text } });
      }}
    >
      <input type="search" name="text" aria-label="Search all claims" placeholder="Search claims" />
    </form>
  );
}
