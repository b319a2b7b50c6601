import { useState } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { keyList } from "./key-list.ts";
import { keysOn, switchKeys } from "./keys.ts";

/** The help that "?" opens: the keys of every page, what the marks mean, and the switch for single keys. */
export function KeysHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [on, setOn] = useState(keysOn);
  return (
    <ModalOverlay isOpen={open} onOpenChange={(now) => !now && onClose()} isDismissable className="veil">
      <Modal className="sheet">
        <Dialog>
          <Heading slot="title">Keys and marks</Heading>
          <div className="key-columns">
            {keyList.map(({ where, keys }) => (
              <section key={where}>
                <h3>{where}</h3>
                <dl className="keys">
                  {keys.map(([key, does]) => (
                    <div key={key}>
                      <dt>
                        <kbd>{key}</kbd>
                      </dt>
                      <dd>{does}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
            <section>
              <h3>Marks</h3>
              <ul className="marks">
                <li>
                  <span className="inferred">19 Nov 2019</span>: inferred; the report does not say it outright
                </li>
                <li>601+: over 600, with no upper bound said</li>
                <li>2–4 origins: how many independent roots the information has, as a bound</li>
                <li>every number stands beside who says it; a status is always also a word</li>
              </ul>
            </section>
          </div>
          <div className="row between">
            <label className="check">
              <input
                type="checkbox"
                checked={on}
                onChange={(event) => {
                  switchKeys(event.target.checked);
                  setOn(event.target.checked);
                }}
              />
              Single keys work
            </label>
            <Button slot="close">Close</Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
