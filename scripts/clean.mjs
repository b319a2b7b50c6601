// Removes what a build leaves, so that no file of an older build gets into the package.
import { rmSync } from "node:fs";

for (const folder of ["dist", "out"])
  rmSync(new URL(`../${folder}`, import.meta.url), { recursive: true, force: true });
