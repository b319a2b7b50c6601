import jsonld from "jsonld";

/** What the contexts that files name say of the terms used here, so that no test needs a network. */
const contexts: Readonly<Record<string, object>> = {
  "http://www.w3.org/ns/anno.jsonld": {
    oa: "http://www.w3.org/ns/oa#",
    as: "http://www.w3.org/ns/activitystreams#",
    dc: "http://purl.org/dc/elements/1.1/",
    rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    dctypes: "http://purl.org/dc/dcmitype/",
    dcterms: "http://purl.org/dc/terms/",
    foaf: "http://xmlns.com/foaf/0.1/",
    xsd: "http://www.w3.org/2001/XMLSchema#",
    id: { "@type": "@id", "@id": "@id" },
    type: { "@type": "@id", "@id": "@type" },
    Annotation: "oa:Annotation",
    AnnotationPage: "as:OrderedCollectionPage",
    Text: "dctypes:Text",
    Software: "as:Application",
    TextQuoteSelector: "oa:TextQuoteSelector",
    TextPositionSelector: "oa:TextPositionSelector",
    motivation: { "@type": "@vocab", "@id": "oa:motivatedBy" },
    classifying: "oa:classifying",
    body: { "@type": "@id", "@id": "oa:hasBody" },
    target: { "@type": "@id", "@id": "oa:hasTarget" },
    source: { "@type": "@id", "@id": "oa:hasSource" },
    selector: { "@type": "@id", "@id": "oa:hasSelector" },
    exact: "oa:exact",
    prefix: "oa:prefix",
    suffix: "oa:suffix",
    start: { "@type": "xsd:nonNegativeInteger", "@id": "oa:start" },
    end: { "@type": "xsd:nonNegativeInteger", "@id": "oa:end" },
    format: "dc:format",
    language: "dc:language",
    name: "foaf:name",
    generator: { "@type": "@id", "@id": "as:generator" },
    generated: { "@type": "xsd:dateTime", "@id": "dcterms:issued" },
    startIndex: { "@type": "xsd:nonNegativeInteger", "@id": "as:startIndex" },
    items: { "@type": "@id", "@id": "as:items", "@container": "@list" },
  },
  "https://schema.org": {
    "@vocab": "http://schema.org/",
    url: { "@type": "@id" },
    datePublished: { "@type": "Date" },
    startDate: { "@type": "Date" },
    endDate: { "@type": "Date" },
  },
  "https://w3id.org/ro/crate/1.1/context": {
    "@vocab": "http://schema.org/",
    File: "http://schema.org/MediaObject",
    conformsTo: "http://purl.org/dc/terms/conformsTo",
  },
};

function documentLoader(url: string) {
  const context = contexts[url];
  if (context === undefined) throw new Error(`a file names the context ${url}, which is not here`);
  return Promise.resolve({ documentUrl: url, document: { "@context": context } });
}

export type Node = Readonly<Record<string, unknown>>;

/** Every node of a JSON-LD file as a processor understands it, with whole names of properties. */
export async function nodesOf(text: string): Promise<Node[]> {
  const flat = await jsonld.flatten(JSON.parse(text), undefined, { documentLoader });
  return flat as Node[];
}

/** The first value of a property. */
export const valueOf = (node: Node, property: string): unknown => {
  const [first] = (node[property] ?? []) as { "@value"?: unknown; "@id"?: string }[];
  return first?.["@value"] ?? first?.["@id"];
};

export const typed = (nodes: readonly Node[], type: string): Node[] =>
  nodes.filter((node) => ((node["@type"] ?? []) as string[]).includes(type));
