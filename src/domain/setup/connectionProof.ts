import { parseGuid, type Guid } from '../guid.ts';
import { readNumber, readRecord, readText } from '../json.ts';
import { valuesOf, type SetupDraft } from './setupDraft.ts';
import type { PlannedStage } from './setupStages.ts';

/** That this page signed in and the organization answered: when, as whom, and through which client ID. Never a token. */
export type ConnectionProof = {
  readonly at: number;
  readonly username: string;
  readonly organizationUrl: string;
  /** The client ID that signed in. */
  readonly through: Guid;
  /** The client ID of the registration that the proof is kept with; undefined where it wasn’t known then. */
  readonly clientId: Guid | undefined;
};

/** Reads a stored proof; undefined where a part of it is missing. */
export function parseConnectionProof(value: unknown): ConnectionProof | undefined {
  const record = readRecord(value);
  const at = readNumber(record?.['at']);
  const username = readText(record?.['username']);
  const organizationUrl = readText(record?.['organizationUrl']);
  const through = parseGuid(record?.['through']);
  if (at === undefined || username === undefined || organizationUrl === undefined || !through)
    return undefined;
  return { at, username, organizationUrl, through, clientId: parseGuid(record?.['clientId']) };
}

/** The proof that still counts: it is about the same client ID and organization as the draft. */
export function currentProof(draft: SetupDraft, registration: string): ConnectionProof | undefined {
  const { proof, clientId } = valuesOf(draft, registration);
  return proof?.clientId === clientId && proof?.organizationUrl === draft.organizationUrl
    ? proof
    : undefined;
}

/**
 * Whether this page itself verified a stage, and not only the person’s check marks say so: the last one by a proof, an earlier
 * one only if the proof went through this very registration and the stage has something that a sign-in proves.
 */
export function isVerified(
  draft: SetupDraft,
  registration: string,
  { id, steps }: Pick<PlannedStage, 'id' | 'steps'>,
): boolean {
  const proof = currentProof(draft, registration);
  if (!proof) return false;
  if (id === 'tool') return true;
  return proof.through === proof.clientId && steps.some(({ proof: by }) => by === 'signed-in');
}
