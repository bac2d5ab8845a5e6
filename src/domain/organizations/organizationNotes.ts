import { cutSecrets } from '../secrets/cutSecrets.ts';
import { readList, readNumber, readRecord, readText } from '../json.ts';

/** The person's notes about one organization. */
export type OrganizationNote = {
  readonly text: string;
  readonly tags: readonly string[];
  readonly favourite: boolean;
  /** How often its page was opened, and when last (milliseconds since 1970). */
  readonly opened: number;
  readonly openedAt: number | undefined;
};

/** By organization id. */
export type OrganizationNotes = ReadonlyMap<string, OrganizationNote>;

export const noNote: OrganizationNote = {
  text: '',
  tags: [],
  favourite: false,
  opened: 0,
  openedAt: undefined,
};

export const noNotes: OrganizationNotes = new Map();

const version = 1;
const longestText = 4000;
const longestTag = 40;
const mostTags = 20;

export function writeNotes(notes: OrganizationNotes): unknown {
  return { version, notes: Object.fromEntries(notes) };
}

/** Reads stored notes; notes that can't be read are left out. */
export function parseNotes(value: unknown): OrganizationNotes {
  const record = readRecord(value);
  const notes = record?.['version'] === version ? readRecord(record['notes']) : undefined;
  return new Map(
    Object.entries(notes ?? {}).flatMap(([id, each]) => {
      const note = parseNote(each);
      return note ? [[id, note] as const] : [];
    }),
  );
}

function parseNote(value: unknown): OrganizationNote | undefined {
  const record = readRecord(value);
  if (!record) return undefined;
  const tags = (readList(record['tags']) ?? []).map(readText).filter((tag) => tag !== undefined);
  return {
    text: (readText(record['text']) ?? '').slice(0, longestText),
    tags: cleanTags(tags),
    favourite: record['favourite'] === true,
    opened: Math.max(0, readNumber(record['opened']) ?? 0),
    openedAt: readNumber(record['openedAt']),
  };
}

/** Reads tags separated by commas. */
export function readTags(text: string): readonly string[] {
  return cleanTags(text.split(/[,;\n]/));
}

function cleanTags(tags: readonly string[]): readonly string[] {
  const clean = tags.map((tag) => tag.trim().replace(/\s+/g, ' ').slice(0, longestTag));
  return [...new Set(clean.filter((tag) => tag !== ''))].slice(0, mostTags);
}

/** All tags in use, in alphabetical order. */
export function tagsIn(notes: OrganizationNotes): readonly string[] {
  const tags = [...notes.values()].flatMap((note) => note.tags);
  return [...new Set(tags)].sort((one, two) => one.localeCompare(two, 'en'));
}

/** The notes with one of them changed. A note that becomes empty is removed, and secrets are cut out. */
export function changeNote(
  notes: OrganizationNotes,
  id: string,
  change: (note: OrganizationNote) => OrganizationNote,
): OrganizationNotes {
  const changed = new Map(notes);
  const changedNote = change(notes.get(id) ?? noNote);
  const note = {
    ...changedNote,
    text: cutSecrets(changedNote.text).text.slice(0, longestText),
    tags: cleanTags(changedNote.tags.map((tag) => cutSecrets(tag).text)),
  };
  if (isBlank(note)) changed.delete(id);
  else changed.set(id, note);
  return changed;
}

function isBlank({ text, tags, favourite, opened }: OrganizationNote): boolean {
  return text === '' && tags.length === 0 && !favourite && opened === 0;
}
