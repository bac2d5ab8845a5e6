import { redact } from '../../domain/secrets/redact.ts';
import { mask, type Masks, type Names } from './mask.ts';

/** What the person wants hidden, and the names this page knows of. */
export type ReportOptions = { readonly masks: Masks; readonly names: Names };

/** Cleans a text of a report: removes what looks like a secret, and hides whom and what the person wants hidden. */
export function textCleaner({ masks, names }: ReportOptions): (text: string) => string {
  return (text) => mask(redact(text, []), masks, names);
}

/** An address without its query and fragment, which may hold a code or a token. */
export function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/s, '');
}

/** A moment in UTC, the same for every reader. */
export function momentOf(ms: number): string {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? 'unknown' : date.toISOString();
}
