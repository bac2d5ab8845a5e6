const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

declare const guid: unique symbol;
/** A GUID in lower case with hyphens. */
export type Guid = string & { readonly [guid]: true };

export function isGuid(text: string): text is Guid {
  return shape.test(text) && text === text.toLowerCase();
}

/** Reads a GUID in any letter case; undefined for everything else. */
export function parseGuid(value: unknown): Guid | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim().toLowerCase();
  return isGuid(text) ? text : undefined;
}
