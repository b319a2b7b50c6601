import type { TaskName } from "./task.ts";

/** One figure of the accuracy table: where it comes from and what to compare it with. */
export interface Figure {
  readonly label: string;
  readonly task: TaskName;
  /** Name of the scorer in the gold folder, when it is not that of the task. */
  readonly scorer?: string;
  /** What is predicted from, in the gold folder. */
  readonly input: string;
  /** What the scorer compares with, when it is another file. */
  readonly gold?: string;
  readonly flags?: readonly string[];
  /** Columns: name and path in the scorer's last line, a JSON object. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** What the scorer's figures are multiplied by to be per cent; 1 unless said. */
  readonly scale?: number;
  /** What others reach on it, with who measured. */
  readonly others: string;
}

const claims = {
  found: ["found", "f1"],
  typed: ["typed", "f1"],
  core: ["core", "f1"],
  all: ["all", "f1"],
};
const trees = {
  sentences: ["Sentences", "f"],
  words: ["Words", "f"],
  UPOS: ["UPOS", "f"],
  XPOS: ["XPOS", "f"],
  lemmas: ["Lemmas", "f"],
  UAS: ["UAS", "f"],
  LAS: ["LAS", "f"],
};
const names = { exact: ["article", "f"], overlap: ["overlap", "f"] };
const crossdoc = {
  CoNLL: ["cross", "conll"],
  "in one report": ["within", "conll"],
  "links across reports": ["crossLinks", "f1"],
  "mentions found": ["mention", "f1"],
};
const places = {
  recognised: ["recognition", "overlap", "f"],
  "within 161 km": ["resolution", "overlap", "acc161"],
  "end to end": ["endToEnd", "overlap", "f"],
};
const factuality = {
  "macro F1": ["macroF1"],
  accuracy: ["accuracy"],
  "non-facts told as fact": ["nonFactsToldAsFact"],
};

const pages = {
  body: ["body", "f1"],
  "body precision": ["body", "precision"],
  "body recall": ["body", "recall"],
  "same words": ["body", "accuracy"],
};
const aboutPages = {
  day: ["date", "accuracy"],
  "day precision": ["date", "precision"],
  title: ["title", "accuracy"],
  authors: ["authors", "f1"],
  passages: ["segments", "f1"],
};

/**
 * All development sets. "Here" = measured with the same scorers on the same sets; the rest is as published, on the
 * official test sets of the named treebanks or corpora (sources: README files of the gold folder).
 */
export const figures: readonly Figure[] = [
  {
    label: "claims, development",
    task: "claims",
    input: "claims/dev.jsonl",
    columns: claims,
    others: "no other tool; a careful reader blind to the labels, on six reports: 91.7 / 91.7 / 81.5 / 89.0",
  },
  {
    label: "claims, the two seed reports",
    task: "claims",
    input: "claims/seeds.jsonl",
    columns: claims,
    others: "as above",
  },
  {
    label: "trees, raw text, EWT",
    task: "trees",
    input: "english/ewt-dev.raw.jsonl",
    gold: "english/ewt-dev.conllu",
    columns: trees,
    others:
      "UDPipe 1 (EWT 2.5): UPOS 93.3, UAS 80.2, LAS 77.0; Stanza 1.5.1 (2.12): 96.2, 88.9, 86.8; wink-nlp here: UPOS 89.7 of aligned tokens",
  },
  {
    label: "trees, raw text, GUM",
    task: "trees",
    input: "english/gum-dev.raw.jsonl",
    gold: "english/gum-dev.conllu",
    columns: trees,
    others:
      "UDPipe 1 (GUM 2.5): UPOS 93.8, UAS 80.2, LAS 76.2; Stanza 1.5.1 (2.12): 97.6, 90.5, 88.2; wink-nlp here: UPOS 92.7 of aligned tokens",
  },
  {
    label: "trees, raw text, GUM formal prose",
    task: "trees",
    input: "english/gum-dev.raw.jsonl",
    gold: "english/gum-dev.conllu",
    flags: ["--docs", "GUM_news,GUM_interview,GUM_speech,GUM_court,GUM_bio"],
    columns: trees,
    others: "UDPipe 1.4 here, gold tokens, predicted tags: LAS 77.6",
  },
  {
    label: "names, EWT",
    task: "entities",
    input: "english/ewt-ner-dev.jsonl",
    columns: names,
    others: "compromise here: 52.5 / 63.7; XLM-R large (UNER, EWT test): 86.0",
  },
  {
    label: "names, GUM",
    task: "entities",
    input: "english/gum-entities-dev.jsonl",
    columns: { ...names, name: ["name", "f"] },
    others: "compromise here: 48.4 / 62.2 / 48.7",
  },
  {
    label: "names, re3d",
    task: "entities",
    input: "english/re3d-dev.jsonl",
    columns: names,
    others: "compromise here: 48.7 / 61.0",
  },
  {
    label: "coreference, GUM, head match",
    task: "coref",
    input: "english/gum-entities-dev.jsonl",
    flags: ["--match", "head"],
    columns: { CoNLL: ["without singletons", "CoNLL"] },
    others:
      "same head word, with gold mentions given: 56.4; CRAC 2023 baseline (a transformer), mean of 17 corpora: 57.0",
  },
  {
    label: "times",
    task: "time",
    input: "time/dev.jsonl",
    columns: { strict: ["strictF1"], relaxed: ["relaxedF1"], value: ["valueF1"], type: ["typeF1"] },
    others:
      "HeidelTime here: 85.4 / 93.1 / 79.7 / 89.9; Microsoft recognizers: 66.3 / 86.7 / 46.5 / 82.1; chrono-node: 46.0 / 75.7 / 42.3 / 69.6",
  },
  {
    label: "counts",
    task: "quantity",
    input: "quantity/dev.jsonl",
    columns: { strict: ["strictF1"], overlap: ["overlapF1"], full: ["fullF1"], "value exact": ["valueExact"] },
    others:
      "regular-expression wrapper here: 91.0 / 93.6 / 74.5 / 96.3; Microsoft recognizers: 45.3 / 81.3 / 3.7 / 54.7; compromise: 40.6 / 80.0 / 3.2 / 50.8",
  },
  {
    label: "places, GeoWebNews",
    task: "places",
    input: "places/dev.jsonl",
    flags: ["--corpus=gwn"],
    columns: places,
    scale: 100,
    others: "here: Edinburgh Geoparser 68.1 / 84.1 / 59.1; Stanford NER with the most populous 73.9 / 68.0 / 51.2",
  },
  {
    label: "places, TR-News",
    task: "places",
    input: "places/dev.jsonl",
    flags: ["--corpus=trnews"],
    columns: places,
    scale: 100,
    others: "here: Edinburgh Geoparser 68.3 / 86.8 / 60.5; Stanford NER with the most populous 84.3 / 74.5 / 63.0",
  },
  {
    label: "pages to text",
    task: "intake",
    input: "intake/dev.jsonl",
    columns: pages,
    scale: 100,
    others:
      "same scorer: readability with linkedom, here 94.9 / 91.5 / 98.6 / 15.4; trafilatura 2.0.0 95.3 / 93.8 / 96.8 / 22.0; AutoExtract 95.8 / 98.5 / 93.3 / 45.1; rs_trafilatura 97.0 / 95.3 / 98.8 / 18.7",
  },
  {
    label: "pages: day, title, authors",
    task: "intake",
    input: "intake/dates-dev.jsonl",
    columns: aboutPages,
    scale: 100,
    others:
      "here: htmldate 1.10.0 day 91.4 / 91.8; trafilatura 2.2.0 84.3 / 91.4 / 61.0 / 63.0 / 90.0; defuddle 67.3 / 92.2 / 69.2 / 70.5 / 87.6",
  },
  {
    label: "attribution, PolNeAR",
    task: "attribution",
    input: "attribution/dev.jsonl",
    columns: { "claims linked": ["claims", "linked", "f1"], linked: ["linked", "f1"], content: ["contentFound", "f1"] },
    others:
      "here: rules on CoreNLP trees 55.2 / 44.6; on test: CRF 48.7 / 42.4, BERT 75.9 / 69.0; one person against another 81.9 / 75.0",
  },
  {
    label: "attribution, GUM",
    task: "attribution",
    input: "attribution/gum_dev.jsonl",
    flags: ["--all-nested"],
    columns: { linked: ["linked", "f1"], content: ["contentFound", "f1"] },
    others: "rules on gold trees, here: linked 50.4",
  },
  {
    label: "status, MEANTIME (WikiNews)",
    task: "factuality",
    input: "factuality/meantime_dev.jsonl",
    columns: factuality,
    others: "window of five words here: macro F1 41.4; always the commonest class 17.8 / 79.8 / 100",
  },
  {
    label: "status, UW (newswire)",
    task: "factuality",
    input: "factuality/uw_dev.jsonl",
    columns: factuality,
    others: "window of five words here: macro F1 68.2; linear model on dependency features 65.6",
  },
  {
    label: "status, UDS (web text)",
    task: "factuality",
    input: "factuality/uds_dev.jsonl",
    columns: factuality,
    others: "window of five words here: macro F1 44.0",
  },
  {
    label: "one event or two, ECB+, mentions given",
    task: "crossdoc-mentions",
    scorer: "crossdoc",
    input: "crossdoc/ecb/dev.jsonl",
    columns: crossdoc,
    others:
      "dev, here: same stem 66.0; on test: same lemma 61.9, same lemma in similar reports 74.4, feature classifier 74.8, neural 82.7 to 85.7",
  },
  {
    label: "one event or two, Gun Violence Corpus, mentions given",
    task: "crossdoc-mentions",
    scorer: "crossdoc",
    input: "crossdoc/gvc/dev.jsonl",
    columns: crossdoc,
    others:
      "dev, here: same stem 35.4; on test: same lemma 33.8, same lemma in similar reports 50.3, feature classifier 59.4",
  },
  {
    label: "one event or two, ECB+, events as found",
    task: "crossdoc",
    input: "crossdoc/ecb/dev.jsonl",
    columns: crossdoc,
    others: "the engine looks for events of conflict, ECB+ for all",
  },
  {
    label: "one event or two, Gun Violence Corpus, events as found",
    task: "crossdoc",
    input: "crossdoc/gvc/dev.jsonl",
    columns: crossdoc,
    others: "none known",
  },
  {
    label: "incidents and their dead, Gun Violence Archive",
    task: "gva",
    scorer: "crossdoc",
    input: "crossdoc/gva/dev.jsonl",
    columns: {
      CoNLL: ["cluster", "conll"],
      "killed, exact": ["counts", "killed", "exactF1"],
      "injured, exact": ["counts", "injured", "exactF1"],
      "all killed / all due": ["total", "killed", "ratio"],
    },
    others:
      "dev, here: every report alone 44.7 / 81.7 / - / 2.7; TF-IDF of title and lead 90.1 / 79.2 / 60 to 62 / 1.25",
  },
];
