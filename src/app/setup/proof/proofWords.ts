import {
  describeVerification,
  verificationOf,
  type VerificationId,
} from '../../../domain/profiles/verification.ts';
import type { ConnectionProof } from '../../../domain/setup/connectionProof.ts';

/** How far a kept proof still counts, as with the check of a profile. */
export function verificationOfProof(proof: ConnectionProof, now: number): VerificationId {
  return verificationOf(checkedBy(proof), now);
}

/** When and as whom, in a sentence. */
export function wordsOfProof(proof: ConnectionProof, now: number): string {
  return `${describeVerification(checkedBy(proof), now)} ${new URL(proof.organizationUrl).hostname} answered.`;
}

function checkedBy({ at, username }: ConnectionProof) {
  return { check: { at, username, verdict: 'reachable', code: undefined } as const };
}
