import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newDraft } from '../../../src/domain/setup/setupDraft.ts';
import { changeNote } from '../../../src/domain/organizations/organizationNotes.ts';
import { typedOrganization } from '../../../src/domain/organizations/typedOrganization.ts';
import { draftRecords } from '../../../src/services/storage/drafts.ts';
import { notesRecord } from '../../../src/services/storage/organizationNotes.ts';
import { preferencesRecord } from '../../../src/services/storage/preferences.ts';
import { noDetails } from '../../../src/domain/profiles/profile.ts';
import { profileRecords } from '../../../src/services/storage/profiles.ts';
import { listRecords } from '../../../src/services/storage/rememberedLists.ts';
import { createStorage } from '../../../src/services/storage/storage.ts';
import { typedRecord } from '../../../src/services/storage/typedAddresses.ts';
import type { Records } from '../../../src/services/world.ts';
import { Stored } from '../../../src/state/storage/stored.svelte.ts';
import { StoredRecords } from '../../../src/state/storage/storedRecords.svelte.ts';
import { accountOf, guid, listed, organizationUrl, registration } from '../examples.ts';
import { createTestWorld, recordsIn, settle, type TestWorld } from '../testWorld.ts';

/** How a transaction ends. A tab can be closed before it, or before it hears of it. */
type Ending = 'commits' | 'fails' | 'closed-before' | 'closed-after';

type Transaction = { run(ending: Ending): Promise<void> };

/** One database of two tabs: transactions run in the order in which they were asked for, and end as they are told. */
function createDatabase(stored: Map<string, unknown>) {
  const queue: Transaction[] = [];
  const real = recordsIn(stored);
  const recordsOf = (tab: { closed: boolean }): Records => {
    const ask = <T>(work: () => Promise<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        queue.push({
          async run(ending) {
            if (tab.closed) return;
            if (ending === 'closed-before') tab.closed = true;
            else if (ending === 'fails') reject(new DOMException('Failed.', 'AbortError'));
            else {
              const result = await work();
              if (ending === 'closed-after') tab.closed = true;
              else resolve(result);
            }
          },
        });
      });
    return {
      get: (key) => ask(() => real.get(key)),
      update: (key, change) => ask(() => real.update(key, change)),
      put: (key, value) => ask(() => real.put(key, value)),
      remove: (key) => ask(() => real.remove(key)),
      removeAll: (prefix) => ask(() => real.removeAll(prefix)),
      list: (prefix) => ask(() => real.list(prefix)),
      has: (prefix) => ask(() => real.has(prefix)),
      clear: () => ask(() => real.clear()),
    };
  };
  return { queue, recordsOf };
}

/** Each kind of edit adds something that no other edit adds, so that none of them may be missing in the end. */
function openTab(first: TestWorld, database: ReturnType<typeof createDatabase>) {
  const state = { closed: false };
  const world = createTestWorld({ beside: first, records: database.recordsOf(state) });
  const page = { world, storage: createStorage(world) };
  const notes = new Stored(page, notesRecord);
  const preferences = new Stored(page, preferencesRecord);
  const typed = new Stored(page, typedRecord);
  const drafts = new StoredRecords(page, draftRecords);
  const profiles = new StoredRecords(page, profileRecords);
  const lists = new StoredRecords(page, listRecords);
  const draft = newDraft('one', 'public', ['latchkey']);
  const { id, name, uniqueName, url, apiUrl, suffix, environmentId, tenantId } = listed(1);
  const profile = {
    id: 'one',
    name: '0',
    registration,
    organization: { id, name, uniqueName, url, apiUrl, suffix, environmentId, tenantId },
    savedAt: 1,
    lastCheck: undefined,
    ...noDetails,
  };
  const edits: Readonly<Record<Kind, (mark: string) => Promise<void>>> = {
    notes: (mark) =>
      notes.change((all) =>
        changeNote(all, guid(1), (note) => ({ ...note, text: `${note.text}${mark};` })),
      ),
    preferences: (mark) =>
      preferences.change((now) => ({ ...now, folded: [...now.folded, `${mark};`] })),
    typed: (mark) =>
      typed.change((all) => [...all, typedOrganization(organizationUrl(address(mark)))]),
    drafts: (mark) =>
      drafts.change('one', (stored = draft) => ({
        ...stored,
        ticks: { ...stored.ticks, [`${mark};`]: 'person' },
      })),
    profiles: (mark) =>
      profiles.change('one', (stored = profile) => ({ ...stored, name: `${stored.name}${mark};` })),
    lists: (mark) => {
      const account = accountOf(`${mark};`);
      return lists.change(account.key, () => ({ account, listedAt: 1, organizations: [] }));
    },
  };
  const shown: Readonly<Record<Kind, () => unknown>> = {
    notes: () => Object.fromEntries(notes.current),
    preferences: () => preferences.current,
    typed: () => typed.current.map(({ apiUrl: url }) => url),
    drafts: () => drafts.values,
    profiles: () => profiles.values,
    lists: () => [...lists.ids].sort(),
  };
  const load = (): void => {
    for (const each of [notes, preferences, typed, drafts, profiles, lists]) void each.load();
  };
  return { state, edits, shown, load };
}

const kinds = ['notes', 'preferences', 'typed', 'drafts', 'profiles', 'lists'] as const;

type Kind = (typeof kinds)[number];

function address(mark: string): string {
  return `https://${mark}.crm.dynamics.com`;
}

type Step =
  | { readonly does: 'edit'; readonly tab: number; readonly kind: Kind }
  | { readonly does: 'run'; readonly ending: Ending };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    does: fc.constant('edit' as const),
    tab: fc.nat(1),
    kind: fc.constantFrom(...kinds),
  }),
  fc.record({
    does: fc.constant('run' as const),
    ending: fc.oneof(
      { weight: 6, arbitrary: fc.constant<Ending>('commits') },
      { weight: 2, arbitrary: fc.constant<Ending>('fails') },
      { weight: 1, arbitrary: fc.constantFrom<Ending>('closed-before', 'closed-after') },
    ),
  }),
);

/** Plays a history, then lets the tabs that are still open make one more edit of each kind, which all succeed. */
async function play(steps: readonly Step[]) {
  const first = createTestWorld();
  const database = createDatabase(first.storedRecords);
  const tabs = [openTab(first, database), openTab(first, database)];
  const made: { kind: Kind; mark: string; tab: (typeof tabs)[number] }[] = [];
  const committed = new Set<string>();

  const edit = (tab: (typeof tabs)[number] | undefined, kind: Kind): void => {
    if (!tab || tab.state.closed) return;
    const mark = `e${made.length}`;
    made.push({ kind, mark, tab });
    void tab.edits[kind](mark);
  };
  const run = async (ending: Ending): Promise<void> => {
    await database.queue.shift()?.run(ending);
    await settle();
    for (const { kind, mark } of made)
      if (holds(first.storedRecords, kind, mark)) committed.add(mark);
  };

  for (const each of steps) {
    if (each.does === 'edit') edit(tabs[each.tab], each.kind);
    else await run(each.ending);
  }
  while (database.queue.length > 0) await run('commits');
  for (const tab of tabs) for (const kind of kinds) edit(tab, kind);
  while (database.queue.length > 0) await run('commits');

  const open = tabs.filter(({ state }) => !state.closed);
  // A tab whose reading failed meanwhile may show what was there before.
  for (const { load } of open) load();
  while (database.queue.length > 0) await run('commits');
  const due = made.filter(({ mark, tab }) => committed.has(mark) || !tab.state.closed);
  return { records: first.storedRecords, due, open };
}

function holds(records: ReadonlyMap<string, unknown>, kind: Kind, mark: string): boolean {
  const text = JSON.stringify([...records]);
  return text.includes(kind === 'typed' ? address(mark) : `${mark};`);
}

/** Expects that no edit is lost, and that what is stored is what both tabs show. */
async function expectAllKept(steps: readonly Step[]): Promise<void> {
  const { records, due, open } = await play(steps);
  const lost = due.filter(({ kind, mark }) => !holds(records, kind, mark));
  expect(lost.map(({ kind, mark }) => `${kind} ${mark}`)).toEqual([]);
  for (const kind of kinds) {
    const shown = open.map((tab) => JSON.stringify(tab.shown[kind]()));
    expect(new Set(shown).size, kind).toBeLessThanOrEqual(1);
  }
}

it('No edit of two tabs is lost, whichever transactions fail and whichever tab is closed when', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 40 }), expectAllKept), {
    numRuns: 60,
  });
}, 60_000);

it.each<Ending>(['fails', 'closed-before', 'closed-after'])(
  'No edit is lost where any one transaction of a history of two tabs %s',
  async (ending) => {
    const edits = kinds.flatMap((kind) => [0, 1].map((tab): Step => ({ does: 'edit', tab, kind })));
    // Each edit is one transaction, and one more as the other tab hears of it.
    for (let before = 0; before < 2 * edits.length; before += 1) {
      const commits = Array.from({ length: before }, (): Step => ({
        does: 'run',
        ending: 'commits',
      }));
      await expectAllKept([...edits, ...commits, { does: 'run', ending }]);
    }
  },
);
