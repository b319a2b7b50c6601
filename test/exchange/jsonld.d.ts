/** As much of the library as the tests use; it brings no types of its own. */
declare module "jsonld" {
  interface RemoteDocument {
    readonly documentUrl: string;
    readonly document: object;
    readonly contextUrl?: string;
  }
  const jsonld: {
    flatten(
      document: unknown,
      context: undefined,
      options: { readonly documentLoader: (url: string) => Promise<RemoteDocument> },
    ): Promise<unknown>;
  };
  export default jsonld;
}
