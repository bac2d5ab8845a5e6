/** The values of the moment that words may name. */
export type WordValues = Readonly<
  Record<
    'redirectUri' | 'clientId' | 'tenant' | 'organization' | 'account' | 'host',
    string | undefined
  >
>;

/** Puts values into `{name|words}`; the words after the bar are read where the value is not known. */
export function fillWords(words: string, values: WordValues): string {
  const known: Readonly<Record<string, string | undefined>> = values;
  return words.replace(
    /\{(\w+)\|([^}]*)\}/g,
    (_, name: string, fallback: string) => known[name] ?? fallback,
  );
}
