import { parseDraft, type SetupDraft } from '../../domain/setup/setupDraft.ts';
import { readText } from '../../domain/json.ts';
import type { Storage } from './storage.ts';

const prefix = 'setup:';
const currentKey = 'setup-current';

/** A draft that cannot be read; it stays where it is until the person removes it. */
export type DamagedDraft = {
  readonly key: string;
  readonly value: unknown;
  readonly reason: string;
};

export type KeptDrafts = {
  readonly drafts: readonly SetupDraft[];
  readonly damaged: readonly DamagedDraft[];
};

export async function readDrafts(storage: Storage): Promise<KeptDrafts> {
  const drafts: SetupDraft[] = [];
  const damaged: DamagedDraft[] = [];
  for (const [key, value] of await storage.list(prefix)) {
    const read = parseDraft(value);
    if (read.status === 'damaged') damaged.push({ key, value, reason: read.reason });
    else if (keyOf(read.draft) === key) drafts.push(read.draft);
    else damaged.push({ key, value, reason: 'It is kept under another name than its own.' });
  }
  return { drafts, damaged };
}

/** `atHand`: it is the one being worked on. */
export async function saveDraft(
  storage: Storage,
  draft: SetupDraft,
  atHand: boolean,
): Promise<void> {
  await storage.set(keyOf(draft), draft);
  if (atHand) await writeCurrentId(storage, draft.id);
}

export function removeDraft(storage: Storage, draft: SetupDraft): Promise<void> {
  return storage.remove(keyOf(draft));
}

/** The draft that was worked on last. */
export async function readCurrentId(storage: Storage): Promise<string | undefined> {
  return readText(await storage.get(currentKey));
}

export function writeCurrentId(storage: Storage, id: string): Promise<void> {
  return storage.set(currentKey, id);
}

function keyOf({ id }: SetupDraft): string {
  return `${prefix}${id}`;
}
