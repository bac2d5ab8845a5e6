/** The part of Postman’s SDK that the tests use. The package has types, but doesn’t name them. */
declare module 'postman-collection' {
  type Parameter = { readonly key: string; readonly value: string };
  type Item = {
    readonly name: string;
    readonly request: { readonly url: { toString(): string } };
    getAuth(): { parameters(): { all(): readonly Parameter[] } };
  };

  export class Collection {
    constructor(definition: unknown);
    readonly items: { all(): readonly { readonly name: string }[] };
    forEachItem(visit: (item: Item) => void): void;
  }

  export class VariableScope {
    constructor(definition: unknown);
    toObject(): Readonly<Record<string, string>>;
  }
}
