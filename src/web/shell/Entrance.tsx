import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { ask } from "../asking/ask.ts";
import { session } from "../asking/queries.ts";
import { FaultNotice } from "./FaultNotice.tsx";
import { Shell } from "./Shell.tsx";
import { SignIn } from "./SignIn.tsx";
import { takeToken } from "./token.ts";

/** Taken before the router reads the address, and leads elsewhere. */
const token = takeToken();

/** Lets in whom the server knows; a token in the address is handed in first, and leaves the address. */
export function Entrance() {
  const [handedIn, setHandedIn] = useState(token === null);
  const [fault, setFault] = useState<unknown>(null);
  useEffect(() => {
    if (token === null) return;
    handIn(token).then(
      () => setHandedIn(true),
      (reason: unknown) => {
        setFault(reason);
        setHandedIn(true);
      },
    );
  }, []);
  const known = useQuery({ ...session, enabled: handedIn });
  if (known.data !== undefined && known.data.coder !== null) return <Shell />;
  if (!handedIn || known.isPending) return <p className="waiting">Opening the ledger …</p>;
  if (known.data !== undefined) return <SignIn fault={fault} mode={known.data.mode} />;
  return (
    <main className="sign-in">
      <h1>Rapporteur</h1>
      <FaultNotice fault={known.error} />
      <button type="button" className="main" onClick={() => void known.refetch()}>
        Try again
      </button>
    </main>
  );
}

/** Tokens serve once: a second hand-in of the same one waits for the first. */
const handed = new Map<string, Promise<unknown>>();
function handIn(token: string): Promise<unknown> {
  const known = handed.get(token);
  if (known !== undefined) return known;
  const going = ask("session", { method: "POST", body: { token } });
  handed.set(token, going);
  return going;
}
