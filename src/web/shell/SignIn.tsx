import { useMutation } from "@tanstack/react-query";
import { ask } from "../asking/ask.ts";
import { client } from "../asking/client.ts";
import type { Session } from "../asking/shapes.ts";
import { FaultNotice } from "./FaultNotice.tsx";
import { textOf } from "./form-text.ts";
import { useTitle } from "./title.ts";

/** Shown to whom the server does not know: after the link's token has expired, and to the coders of a team. */
export function SignIn({ fault, mode }: { fault: unknown; mode: Session["mode"] }) {
  useTitle("Sign in");
  const enter = useMutation({
    mutationFn: (who: { readonly name: string; readonly password: string }) =>
      ask("session", { method: "POST", body: who }),
    onSuccess: () => client.invalidateQueries(),
  });
  return (
    <main className="sign-in">
      <h1>Rapporteur</h1>
      {mode === "alone" ? (
        <p>
          Open the address that <code>rapporteur serve</code> printed. It lets in once whoever started the server; press
          Enter in that terminal for a fresh one.
        </p>
      ) : null}
      <FaultNotice fault={enter.error ?? fault} />
      {mode === "team" ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const given = new FormData(event.currentTarget);
            enter.mutate({ name: textOf(given, "name"), password: textOf(given, "password") });
          }}
        >
          <h2>Sign in</h2>
          <div className="field">
            <label htmlFor="name">Name</label>
            <input id="name" name="name" autoComplete="username" required />
          </div>
          <div className="field">
            <label htmlFor="password">Password</label>
            <input id="password" name="password" type="password" autoComplete="current-password" required />
          </div>
          <button className="main" disabled={enter.isPending}>
            Sign in
          </button>
        </form>
      ) : null}
    </main>
  );
}
