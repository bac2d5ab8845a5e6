import type { RawConnection } from './imported.ts';

/** Letters of one unknown field that are looked through. */
const longestField = 10_000;

/** The fields of a JSON object that aren’t known, as texts: they aren’t kept, but secrets among them are counted. */
export function otherFields(
  record: Readonly<Record<string, unknown>>,
  known: ReadonlySet<string>,
): RawConnection['others'] {
  return Object.entries(record).flatMap(([name, each]) => {
    const text = known.has(name) ? '' : textOf(each);
    return text === '' ? [] : [[name, text] as const];
  });
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, longestField);
  if (typeof value !== 'object' || value === null) return '';
  try {
    return JSON.stringify(value).slice(0, longestField);
  } catch {
    return ''; // nested deeper than the browser can write: nothing of it is kept
  }
}
