import { readRecord, readText } from '../../domain/json.ts';
import type { Storage } from './storage.ts';

const key = 'connect';

/** What was last typed into the sign-in form, so that nobody types it twice. None of it is secret. */
export type ConnectFields = {
  readonly client: string;
  readonly tenant: string;
  readonly cloud: string;
};

export async function readConnectFields(storage: Storage): Promise<ConnectFields | undefined> {
  const record = readRecord(await storage.get(key));
  const client = readText(record?.['client']);
  return record && client
    ? { client, tenant: readText(record['tenant']) ?? '', cloud: readText(record['cloud']) ?? '' }
    : undefined;
}

export function writeConnectFields(storage: Storage, fields: ConnectFields): Promise<void> {
  return storage.set(key, fields);
}
