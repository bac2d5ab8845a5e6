/** Stands before and behind every text, and in no query. */
export const edge = '\n';

/** Folded texts, one behind the other in one string, so that one sweep finds every hit. */
export type Haystack = {
  readonly text: string;
  /** Where the edge before each text is, and the last one. */
  readonly starts: Uint32Array;
};

export function stackTexts(texts: readonly string[]): Haystack {
  const starts = new Uint32Array(texts.length + 1);
  let length = 0;
  for (const [at, text] of texts.entries()) {
    starts[at] = length;
    length += edge.length + text.length;
  }
  starts[texts.length] = length;
  return { text: edge + texts.join(edge) + edge, starts };
}

export function hasText({ text, starts }: Haystack): boolean {
  return text.length > starts.length;
}
