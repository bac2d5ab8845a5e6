import {
  parseRememberedList,
  writeRememberedList,
  type RememberedList,
} from '../../domain/discovery/rememberedList.ts';
import type { Storage } from './storage.ts';

const prefix = 'list:';

/** The lists of all accounts as last seen; `damaged` are the keys of records that are none. */
export type RememberedLists = {
  readonly lists: readonly RememberedList[];
  readonly damaged: readonly string[];
};

export async function readLists(storage: Storage): Promise<RememberedLists> {
  const records = await storage.list(prefix);
  const read = records.map(([key, value]) => ({ key, list: parseRememberedList(value) }));
  return {
    lists: read
      .flatMap(({ list }) => list ?? [])
      .sort((one, other) => other.listedAt - one.listedAt),
    damaged: read.filter(({ list }) => !list).map(({ key }) => key),
  };
}

export function storeList(storage: Storage, list: RememberedList): Promise<void> {
  return storage.set(`${prefix}${list.account.key}`, writeRememberedList(list));
}

/** Forgets the lists of all accounts, the damaged ones too. */
export async function removeLists(storage: Storage): Promise<void> {
  for (const [key] of await storage.list(prefix)) await storage.remove(key);
}

export function removeList(storage: Storage, accountKey: string): Promise<void> {
  return storage.remove(`${prefix}${accountKey}`);
}

export function removeDamagedList(storage: Storage, key: string): Promise<void> {
  return storage.remove(key);
}
