/** The entry of a table under a word from outside; undefined for words such as `constructor` that every object has. */
export function lookUp<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}
