/** The values of the moment that words may name. */
export type WordValues = Readonly<
  Partial<
    Record<
      | 'redirectUri'
      /** The redirect URI as it’s to be registered. */
      | 'registeredUri'
      | 'clientId'
      | 'tenant'
      | 'organization'
      | 'account'
      | 'host'
      | 'resource'
      | 'scope'
      | 'organizationScope'
      | 'privilege'
      | 'platform'
      | 'platformNote'
      | 'tool',
      string | undefined
    >
  >
>;

/** A piece of a sentence: `value` is to be copied exactly, `label` is written so in the portal. */
export type TextPart = { readonly is: 'words' | 'value' | 'label'; readonly text: string };

/**
 * Puts values into a template of `facts/diagnosis`.
 * @param template `{name|words}` is replaced with the value, or with the words if the value isn't known;
 * `{name:a word *|words}` puts words around the value; `**…**` is a label.
 * @returns The parts of the sentence, none of them empty.
 */
export function fillTemplate(template: string, values: WordValues): readonly TextPart[] {
  return template
    .split(/\*\*(.+?)\*\*/g)
    .flatMap((piece, index): readonly TextPart[] =>
      index % 2 === 1
        ? [{ is: 'label', text: joinParts(fillPlain(piece, values)) }]
        : fillPlain(piece, values),
    )
    .filter(({ text }) => text !== '');
}

/** The sentence as plain text. */
export function joinParts(parts: readonly TextPart[]): string {
  return parts.map(({ text }) => text).join('');
}

/** Values that are read as words rather than copied. */
const spoken: ReadonlySet<string> = new Set([
  ...['tool', 'platform', 'platformNote', 'organization', 'account'],
]);

function fillPlain(piece: string, values: WordValues): readonly TextPart[] {
  const known: Readonly<Record<string, string | undefined>> = values;
  const parts = piece.split(/\{(\w+)(?::([^{}|]*))?\|([^{}|]*)\}/g);
  return parts.flatMap((text, index): readonly TextPart[] => {
    if (index % 4 === 0) return [{ is: 'words', text }];
    if (index % 4 !== 1) return [];
    const value = known[text];
    if (value === undefined || value === '') return [{ is: 'words', text: parts[index + 2] ?? '' }];
    const [before = '', after = ''] = (parts[index + 1] ?? '*').split('*');
    return [
      { is: 'words', text: before },
      { is: spoken.has(text) ? 'words' : 'value', text: value },
      { is: 'words', text: after },
    ];
  });
}
