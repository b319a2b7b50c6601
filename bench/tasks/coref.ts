import type { Input } from "../task.ts";
import type { Tools } from "../tools.ts";

/** Chains of two or more mentions, numbered. */
export const predict = ({ text }: Input, { english }: Tools): object => ({
  mentions: english
    .analyse(text)
    .chains.flatMap((chain, cluster) => chain.map(({ start, end }) => ({ start, end, cluster }))),
});
