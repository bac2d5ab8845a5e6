import { setupTopics, type SetupTopic } from '../../facts/setup/setupTopics.ts';
import { problemKinds, type ProblemKind } from '../../facts/diagnosis/problems.ts';
import { targetIds, type TargetId } from '../../facts/setup/targetIds.ts';
import { parseGuid, type Guid } from '../guid.ts';
import { readSubject, type GuideSubject } from './guideSubject.ts';
import { holdsSecret } from '../secrets/findSecrets.ts';

/** A link to one step of the setup guide: what to add there, and the problem that led to it. None of it is checked yet. */
export type SetupStepLink = {
  /** The ID of the step, or its base (`redirect-uri-web`). */
  readonly id: string;
  /** A value to add, for example a redirect URI. */
  readonly value?: string | undefined;
  /** The problem kind, and the error code. */
  readonly kind?: string | undefined;
  readonly code?: string | undefined;
};

/** What a link asks the guide to show: a step, a value to add there, and the problem that led to it. */
export type StepRequest = {
  /** The step’s ID or its base. */
  readonly step: string;
  readonly value: string | undefined;
  readonly kind: ProblemKind | undefined;
  readonly code: string | undefined;
};

/** Where a link opens the guide: at the first step of a topic, or at one step. */
export type SetupLink = {
  readonly topic: SetupTopic | undefined;
  readonly request: StepRequest | undefined;
  /** The tool that is set up. */
  readonly target?: TargetId | undefined;
  /** The registration that the link is about. */
  readonly client?: Guid | undefined;
  /** The registration that is proved. */
  readonly prove?: GuideSubject | undefined;
  /** The registration whose secret or certificate is renewed. */
  readonly renew?: GuideSubject | undefined;
};

/** The fragment that opens the setup guide at a step, with the value to add and the reason above it. */
export function setupStepRoute({ id, value, kind, code }: SetupStepLink): string {
  const query = new URLSearchParams({
    step: id,
    ...(value !== undefined && { value }),
    ...(kind !== undefined && { kind }),
    ...(code !== undefined && { code }),
  });
  return `#/setup?${query.toString()}`;
}

/**
 * Reads the query of `#/setup?…`.
 * @returns undefined for each part that is missing or that Latchkey doesn’t know
 */
export function readSetupLink(query: string): SetupLink {
  const values = new URLSearchParams(query);
  const topic = values.get('topic');
  const id = values.get('step') ?? '';
  return {
    topic: setupTopics.find((each) => each === topic),
    target: targetIds.find((each) => each === values.get('for')),
    client: parseGuid(values.get('client') ?? undefined),
    prove: readSubject(values.get('prove')),
    renew: readSubject(values.get('renew')),
    request: /^[a-z][a-z0-9@-]{1,80}$/.test(id)
      ? readStepRequest({
          id,
          value: values.get('value') ?? undefined,
          kind: values.get('kind') ?? undefined,
          code: values.get('code') ?? undefined,
        })
      : undefined,
  };
}

const longestValue = 500;

/**
 * Checks a link to a step. Anyone can write such a link, so the reason is a known kind and code, never a text of the link.
 * @returns the request without the parts that are unknown, too long, or look like a secret
 */
function readStepRequest({ id, value, kind, code }: SetupStepLink): StepRequest {
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
