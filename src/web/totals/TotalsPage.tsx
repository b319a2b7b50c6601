import { useQuery } from "@tanstack/react-query";
import { pathWith } from "../asking/ask.ts";
import { one } from "../asking/queries.ts";
import type { Totals } from "../asking/shapes.ts";
import { FaultNotice } from "../shell/FaultNotice.tsx";
import { useFilters } from "../shell/filters.ts";
import { useTitle } from "../shell/title.ts";
import { AllPolicies } from "./AllPolicies.tsx";
import { policyIn, questionIn } from "./question.ts";
import { QuestionForm } from "./QuestionForm.tsx";
import { TotalHead, TotalView } from "./TotalView.tsx";

/** How many, by whom it is said, under which rule: a range with its derivation, never a number alone. */
export function TotalsPage() {
  useTitle("Totals");
  const [search] = useFilters();
  const question = questionIn(search);
  const policy = policyIn(search);
  const { data, error, isFetching } = useQuery({
    ...one<Totals>(pathWith("totals", { ...question, policy: "all" })),
    enabled: question !== null,
  });
  const total = data?.totals.find((one) => one.policy === policy);
  return (
    <>
      <div className="page-head">
        <h1>Totals</h1>
        <p>A range under a named policy. What is true, it does not say.</p>
      </div>
      <QuestionForm />
      <FaultNotice fault={error} />
      {question === null ? <p className="empty">Choose a type to ask for a total.</p> : null}
      {question !== null && data === undefined && isFetching ? <p className="empty">Adding up …</p> : null}
      {total === undefined || data === undefined || question === null ? null : (
        <>
          <TotalHead total={total} />
          <AllPolicies totals={data.totals} chosen={policy} />
          <TotalView total={total} />
        </>
      )}
    </>
  );
}
