import type { DoctorRun } from '../../domain/doctor/doctorRun.ts';
import { parseDoctorRun, writeDoctorRun } from '../../domain/doctor/storedDoctorRun.ts';
import { readRecord, readText } from '../../domain/json.ts';
import type { Storage } from './storage.ts';

const key = 'doctor';

/** Raised with every change of the shape. */
const version = 1;

/** The last run, and in a line what was examined. */
export type KeptRun = { readonly run: DoctorRun; readonly about: string };

export async function readLastRun(storage: Storage): Promise<KeptRun | undefined> {
  const record = readRecord(await storage.get(key));
  if (record?.['version'] !== version) return undefined;
  const run = parseDoctorRun(record['run']);
  return run && { run, about: readText(record['about']) ?? '' };
}

export function writeLastRun(storage: Storage, kept: KeptRun): Promise<void> {
  return storage.set(key, { version, run: writeDoctorRun(kept.run), about: kept.about });
}
