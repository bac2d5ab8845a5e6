import { momentOf } from '../../formats/diagnosis/reportText.ts';

/** The day of a moment, as it’s part of a file’s name: `2026-11-26`. */
export function fileDate(at: number): string {
  return momentOf(at).slice(0, 10);
}
