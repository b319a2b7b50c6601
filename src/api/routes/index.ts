import type { Route } from "../route.ts";
import { claimRoutes } from "./claims.ts";
import { codebookRoutes } from "./codebook.ts";
import { coderRoutes } from "./coders.ts";
import { decisionRoutes } from "./decisions.ts";
import { describeRoute } from "./describe.ts";
import { exportRoutes } from "./export.ts";
import { incidentRoutes } from "./incidents.ts";
import { jobRoutes } from "./jobs.ts";
import { nameRoutes } from "./names.ts";
import { overviewRoutes } from "./overview.ts";
import { reportRoutes } from "./reports.ts";
import { reviewRoutes } from "./review.ts";
import { sessionRoutes } from "./session.ts";

/** Every route. Where one path could be taken for another ("x.html" for an id), the narrower stands first. */
export const routes: readonly Route[] = [
  ...reportRoutes,
  ...jobRoutes,
  ...claimRoutes,
  ...incidentRoutes,
  ...decisionRoutes,
  ...nameRoutes,
  ...codebookRoutes,
  ...reviewRoutes,
  ...overviewRoutes,
  ...exportRoutes,
  ...sessionRoutes,
  ...coderRoutes,
];

/** Every route and the one that describes them. */
export const allRoutes: readonly Route[] = [...routes, describeRoute(() => allRoutes)];
