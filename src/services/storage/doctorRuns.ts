import type { DoctorRun } from '../../domain/doctor/doctorRun.ts';
import { parseDoctorRun, writeDoctorRun } from '../../domain/doctor/storedDoctorRun.ts';
import { readRecord, readText } from '../../domain/json.ts';
import { changeStored } from './changeStored.ts';
import { keys } from './keys.ts';
import { readSingle, type SingleRecord } from './recordFormat.ts';
import type { Storage } from './storage.ts';

/** The last run, and in a line what was examined. */
export type KeptRun = { readonly run: DoctorRun; readonly about: string };

const runRecord: SingleRecord<KeptRun | undefined> = {
  key: keys.doctor,
  none: undefined,
  parse(stored) {
    const record = readRecord(stored);
    const run = parseDoctorRun(record?.['run']);
    return run && { run, about: readText(record?.['about']) ?? '' };
  },
  write: (kept) => kept && { version: 1, run: writeDoctorRun(kept.run), about: kept.about },
};

/** @returns Undefined where there was no run yet, or where it can't be read. */
export function readLastRun(storage: Storage): Promise<KeptRun | undefined> {
  return readSingle(storage, runRecord);
}

export async function writeLastRun(storage: Storage, kept: KeptRun): Promise<void> {
  await changeStored(storage, runRecord, () => kept);
}
