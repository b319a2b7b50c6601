import { QueryCache, QueryClient } from "@tanstack/react-query";
import { Refused, Unreachable } from "./ask.ts";
import { lost, reached } from "./line.ts";

/** Keeps answers while pages come and go. What the server refuses is not asked again; a lost line is tried until it holds. */
export const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onSuccess: reached,
    onError: (fault, query) => {
      if (fault instanceof Unreachable) lost();
      else reached();
      if (fault instanceof Refused && fault.status === 401 && query.queryKey[0] !== "session")
        void client.invalidateQueries({ queryKey: ["session"] });
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      networkMode: "always",
      retry: (times, fault) => fault instanceof Unreachable && times < 2,
      retryDelay: 400,
    },
    mutations: { networkMode: "always" },
  },
});
