import {
  parseRememberedList,
  writeRememberedList,
  type RememberedList,
} from '../../domain/discovery/rememberedList.ts';
import { prefixes } from './keys.ts';
import type { RecordCollection } from './recordCollection.ts';

/** The organizations of each account as last listed, by account key. */
export const listRecords: RecordCollection<RememberedList> = {
  prefix: prefixes.list,
  parse: parseRememberedList,
  write: writeRememberedList,
  idOf: ({ account }) => account.key,
};
