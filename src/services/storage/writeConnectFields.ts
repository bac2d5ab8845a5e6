import { changeStored } from './changeStored.ts';
import { connectRecord, type ConnectFields } from './connectFields.ts';
import type { Storage } from './storage.ts';

/** A file of its own, because the first load only reads them. */
export async function writeConnectFields(storage: Storage, fields: ConnectFields): Promise<void> {
  await changeStored(storage, connectRecord, () => fields);
}
