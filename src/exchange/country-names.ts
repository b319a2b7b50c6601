import type { Codebook } from "../codebook/index.ts";
import { countryName } from "./countries.ts";

/** A country's name as the codebook has it ("Syria"), else by its code. */
export const countryNameIn = ({ nationalities }: Codebook, alpha2: string | null): string | null =>
  alpha2 === null ? null : (nationalities.get(alpha2)?.country ?? countryName(alpha2));
