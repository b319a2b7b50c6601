import { Link, Outlet, useNavigate, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useChanges } from "../asking/changes.ts";
import { isUp, onLine } from "../asking/line.ts";
import { ClashDialog } from "../deciding/ClashDialog.tsx";
import { sendKept } from "../deciding/unsent.ts";
import { KeysHelp } from "./KeysHelp.tsx";
import { useKeys } from "./keys.ts";
import { LineNotice } from "./LineNotice.tsx";
import { menu } from "./pages.ts";
import { SearchBox } from "./SearchBox.tsx";
import { Account } from "./Account.tsx";
import { ThemeSwitch } from "./ThemeSwitch.tsx";

/** What stands around every page: the menu, the notices, the help. */
export function Shell() {
  const [help, setHelp] = useState(false);
  const navigate = useNavigate();
  useChanges();
  useSendingKept();
  useKeys({
    "?": () => setHelp(true),
    "/": () => document.querySelector<HTMLInputElement>("main input[type=search], header input[type=search]")?.focus(),
    ...Object.fromEntries(menu.map(({ to }, index) => [String(index + 1), () => void navigate({ to })])),
  });
  const main = useFocusOnArrival();
  return (
    <>
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <header className="top">
        <Link to="/reports" className="brand">
          Rapporteur
        </Link>
        <nav aria-label="Pages">
          <ul>
            {menu.map(({ to, name }) => (
              <li key={to}>
                <Link to={to} activeProps={{ "aria-current": "page" }}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="tools">
          <SearchBox />
          <ThemeSwitch />
          <button type="button" className="plain" onClick={() => setHelp(true)} aria-label="Keys and help">
            <kbd>?</kbd>
          </button>
          <Account />
        </div>
      </header>
      <LineNotice />
      <main id="main" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      <ClashDialog />
      <KeysHelp open={help} onClose={() => setHelp(false)} />
    </>
  );
}

/** What was decided while nobody answered goes out as soon as somebody does. */
function useSendingKept(): void {
  const up = useSyncExternalStore(onLine, isUp);
  useEffect(() => {
    if (up) void sendKept();
  }, [up]);
}

/** After going to another page the keyboard starts at its top, and a screen reader reads its name. */
function useFocusOnArrival() {
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    main.current?.focus({ preventScroll: true });
    document.querySelector("header nav [aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
    scrollTo({ top: 0, behavior: "instant" });
  }, [path]);
  return main;
}
