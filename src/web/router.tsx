import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { ClaimsPage } from "./claims/ClaimsPage.tsx";
import { IncidentPage } from "./incidents/IncidentPage.tsx";
import { IncidentsPage } from "./incidents/IncidentsPage.tsx";
import { ReportPage } from "./report/ReportPage.tsx";
import { ReportsPage } from "./reports/ReportsPage.tsx";
import { ReviewPage } from "./review/ReviewPage.tsx";
import { Broken, Missing } from "./shell/Broken.tsx";
import { Entrance } from "./shell/Entrance.tsx";
import { parseSearch, type Search, stringifySearch } from "./shell/search.ts";
import { TotalsPage } from "./totals/TotalsPage.tsx";

/** Filters live in the address, as plain text, so that a view can be sent to a colleague. */
const validateSearch = (search: Record<string, unknown>): Search => search as Search;

const root = createRootRoute({ component: Entrance, notFoundComponent: Missing, errorComponent: Broken });
const route = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/reports" });
  },
});

const routes = [
  route,
  createRoute({ getParentRoute: () => root, path: "/reports", component: ReportsPage, validateSearch }),
  createRoute({ getParentRoute: () => root, path: "/reports/$report", component: ReportPage, validateSearch }),
  createRoute({ getParentRoute: () => root, path: "/claims", component: ClaimsPage, validateSearch }),
  createRoute({ getParentRoute: () => root, path: "/incidents", component: IncidentsPage, validateSearch }),
  createRoute({ getParentRoute: () => root, path: "/incidents/$incident", component: IncidentPage, validateSearch }),
  createRoute({ getParentRoute: () => root, path: "/totals", component: TotalsPage, validateSearch }),
  createRoute({
    getParentRoute: () => root,
    path: "/map",
    component: lazyRouteComponent(() => import("./map/MapPage.tsx"), "MapPage"),
    validateSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/codebook",
    component: lazyRouteComponent(() => import("./codebook/CodebookPage.tsx"), "CodebookPage"),
    validateSearch,
  }),
  createRoute({ getParentRoute: () => root, path: "/review", component: ReviewPage, validateSearch }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren([...routes]),
  parseSearch,
  stringifySearch,
  defaultPreload: "intent",
  defaultErrorComponent: Broken,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
