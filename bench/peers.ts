import compromise from "compromise";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";

/** Other JavaScript readers of English, each doing what it does by default. */
export interface Peer {
  readonly name: string;
  readonly does: string;
  readonly run: (text: string) => void;
}

const wink = winkNLP(model);

export const peers: readonly Peer[] = [
  {
    name: "wink-nlp",
    does: "sentences, tokens, tags, lemmas, negation, sentiment; no trees",
    run: (text) => void wink.readDoc(text),
  },
  {
    name: "compromise",
    does: "sentences, tokens, tags, phrases; no trees",
    run: (text) => void compromise(text).json(),
  },
];
