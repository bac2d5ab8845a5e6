import { problemKinds, type ProblemKind } from '../../facts/diagnosis/problems.ts';
import { holdsSecret } from '../secrets/findSecrets.ts';
import type { SetupStepLink } from '../route.ts';

/** What a link asks the guide to show: a step, a value to add there, and the problem that led to it. */
export type StepRequest = {
  /** The step’s ID or its base. */
  readonly step: string;
  readonly value: string | undefined;
  readonly kind: ProblemKind | undefined;
  readonly code: string | undefined;
};

const longestValue = 500;

/**
 * Checks a link to a step. Anyone can write such a link, so the reason is a known kind and code, never a text of the link.
 * @returns the request without the parts that are unknown, too long, or look like a secret
 */
export function readStepRequest({ id, value, kind, code }: SetupStepLink): StepRequest {
  return {
    step: id,
    value: value !== undefined && isPlain(value) ? value : undefined,
    kind: problemKinds.find((each) => each === kind),
    code: /^(?:AADSTS\d{3,8}|0x[0-9a-f]{8})$/i.test(code ?? '') ? code : undefined,
  };
}

function isPlain(value: string): boolean {
  return (
    value.trim() !== '' &&
    value.length <= longestValue &&
    !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(value) &&
    !holdsSecret(value)
  );
}
