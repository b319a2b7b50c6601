/** The one function of topojson-client that the tests read areas back with; the package has no types of its own. */
declare module "topojson-client" {
  interface FeatureCollection {
    readonly features: readonly {
      readonly properties: { readonly name: string };
      readonly geometry: { readonly coordinates: number[][][][] };
    }[];
  }
  export function feature(topology: object, object: object): FeatureCollection;
}
