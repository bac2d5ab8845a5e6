import { readRecord, readText } from '../../domain/json.ts';
import { keys } from './keys.ts';
import { readSingle, type SingleRecord } from './recordFormat.ts';
import type { Storage } from './storage.ts';

/** What was last typed into the sign-in form, so that nobody types it twice. None of it is secret. */
export type ConnectFields = {
  readonly client: string;
  readonly tenant: string;
  readonly cloud: string;
};

export const connectRecord: SingleRecord<ConnectFields | undefined> = {
  key: keys.connect,
  none: undefined,
  parse(stored) {
    const record = readRecord(stored);
    const client = readText(record?.['client']);
    return record && client
      ? { client, tenant: readText(record['tenant']) ?? '', cloud: readText(record['cloud']) ?? '' }
      : undefined;
  },
  write: (fields) => fields,
};

/** @returns Undefined where nothing was typed yet, or where it can't be read. */
export function readConnectFields(storage: Storage): Promise<ConnectFields | undefined> {
  return readSingle(storage, connectRecord);
}
