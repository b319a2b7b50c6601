import { useQuery } from "@tanstack/react-query";
import { useState, useSyncExternalStore } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import type { ClaimEdit, Decision, DecisionMade } from "../../comparing/index.ts";
import type { LedgerClaim } from "../../ledger/ledger.ts";
import { client } from "../asking/client.ts";
import { ofLedger, one, session } from "../asking/queries.ts";
import { FaultNotice } from "../shell/FaultNotice.tsx";
import { byAndWhen, decisionWords, valueWords } from "../words/decision.ts";
import { type Clash, clashes, onClash, settle } from "./conflicts.ts";
import { decide } from "./decide.ts";

/** Two coders decided one thing: the second sees the first's decision beside her own, and chooses. Neither is lost. */
export function ClashDialog() {
  const [clash] = useSyncExternalStore(onClash, clashes);
  return (
    <ModalOverlay isOpen={clash !== undefined} isKeyboardDismissDisabled className="veil">
      <Modal className="sheet">{clash === undefined ? null : <Choice clash={clash} />}</Modal>
    </ModalOverlay>
  );
}

function Choice({ clash }: { clash: Clash }) {
  const { mine, theirs } = clash;
  const [fault, setFault] = useState<unknown>(null);
  const { data: own } = useQuery(session);
  const self = own?.coder?.name === theirs.coder;
  const leave = (): void => {
    settle(clash);
    void client.invalidateQueries({ queryKey: [ofLedger] });
  };
  const insist = async (): Promise<void> => {
    try {
      await decide(mine.made, { seen: theirs.id, reason: mine.reason, blind: mine.blind });
      leave();
    } catch (refusal) {
      setFault(refusal);
    }
  };
  return (
    <Dialog role="alertdialog" className="clash">
      <Heading slot="title">
        {self ? "You decided this in another window" : `${theirs.coder} decided this in between`}
      </Heading>
      {mine.made.about === "claim" ? <About claim={mine.made.claim} /> : null}
      <div className="sides">
        <Side
          name={self ? "In the other window" : `${theirs.coder}’s decision`}
          note={byAndWhen(theirs)}
          made={theirs}
          other={mine.made}
          reason={theirs.reason}
        />
        <Side
          name={self ? "In this window" : "Your decision"}
          note="not saved yet"
          made={mine.made}
          other={theirs}
          reason={mine.reason}
        />
      </div>
      <p className="small soft">Both stay in the history. The later one counts.</p>
      <FaultNotice fault={fault} />
      <div className="row">
        <Button autoFocus onPress={leave}>
          {self ? "Keep that one" : `Keep ${theirs.coder}’s`}
        </Button>
        <Button className="main" onPress={() => void insist()}>
          {self ? "Save this one after it" : "Save mine after it"}
        </Button>
      </div>
    </Dialog>
  );
}

function About({ claim }: { claim: string }) {
  const { data } = useQuery(one<LedgerClaim>(`claims/${encodeURIComponent(claim)}`));
  return data === undefined ? null : (
    <blockquote>
      <q>{data.evidence.words}</q>
    </blockquote>
  );
}

const editOf = (made: DecisionMade | Decision): ClaimEdit =>
  made.about === "claim" && made.verdict === "edit" ? made.edit : {};

interface SideProps {
  readonly name: string;
  readonly note: string;
  readonly made: DecisionMade | Decision;
  readonly other: DecisionMade | Decision;
  readonly reason: string | null;
}

/** One decision; values in which it differs from the other stand out. */
function Side({ name, note, made, other, reason }: SideProps) {
  const [edit, rival] = [editOf(made), editOf(other)];
  const names = Object.keys(edit) as (keyof ClaimEdit)[];
  return (
    <section>
      <h3>{name}</h3>
      <p className="small soft">{note}</p>
      {names.length === 0 ? (
        <p>
          <strong>{decisionWords(made)}</strong>
        </p>
      ) : (
        <dl className="facts">
          {names.map((field) => {
            const value = valueWords(edit, field);
            const differs = value !== valueWords(rival, field);
            return (
              <div key={field}>
                <dt>{field}</dt>
                <dd>{differs ? <strong>{value}</strong> : value}</dd>
              </div>
            );
          })}
        </dl>
      )}
      {reason === null ? null : <p>Reason: {reason}</p>}
    </section>
  );
}
