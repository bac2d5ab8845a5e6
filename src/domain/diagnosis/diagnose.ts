import type { CloudId } from '../../facts/cloud/clouds.ts';
import type { Situation } from '../../facts/diagnosis/situations.ts';
import type { Failure } from '../failure.ts';
import { classifyFailure, type Refinement } from './classifyFailure.ts';
import type { Diagnosis, Evidence } from './diagnosis.ts';
import { errorText } from './errorText.ts';
import { failureEvidence } from './failureEvidence.ts';
import { writeUnknownMessage } from './message.ts';
import { makeDiagnosis, type Origin } from './makeDiagnosis.ts';
import { clientIdIn, cloudIn, type NamedValues } from './namedValues.ts';
import { recognizeText } from './recognition/recognize.ts';
import { readTextValues } from './recognition/textValues.ts';
import { isOfProgram, situationsOf } from './situations.ts';

/** What is known at the moment something fails: it fills words and links. */
export type DiagnosisContext = {
  readonly cloud: CloudId;
  readonly clientId?: string | undefined;
  readonly tenant?: string | undefined;
  readonly redirectUri?: string | undefined;
  readonly organizationName?: string | undefined;
  readonly organizationUrl?: string | undefined;
  readonly signedInAs?: string | undefined;
  /** Whether a sign-in left this page and hasn't come back: a pasted error is then about it. */
  readonly awaitsAnswer?: boolean | undefined;
};

const noSituation: ReadonlySet<Situation> = new Set();

/**
 * What a failure of this page means, and who does what next.
 * @returns A diagnosis for every failure: an unknown code is one too.
 */
export function diagnose(failure: Failure, context: DiagnosisContext): Diagnosis {
  const { kind, code, refinement } = classifyFailure(failure);
  const evidence = failureEvidence(failure, code);
  return makeDiagnosis({
    kind,
    code,
    refinement,
    evidence,
    values: { ...valuesOf(context), host: hostOf(failure.url) },
    cloud: context.cloud,
    origin: 'page',
    situations: noSituation,
    errorText: evidence.find(({ label }) => label === 'Answer')?.value,
  });
}

/** The problems in a pasted text, and what is left to show where none is known. */
export type TextDiagnosis = {
  readonly diagnoses: readonly Diagnosis[];
  /** Set where nothing was recognized: IDs and times that were found anyway. */
  readonly unrecognized:
    { readonly evidence: readonly Evidence[]; readonly message: string } | undefined;
};

/**
 * Diagnoses whatever a person pasted. Nothing of it is sent anywhere.
 * @returns The most telling problem first.
 */
export function diagnoseText(text: string, context: DiagnosisContext): TextDiagnosis {
  const { problems: found, evidence, ...recognized } = recognizeText(text);
  const isFromProgram = recognized.isFromProgram || isOfProgram(text);
  const named = namedValuesIn(text, context);
  const origin = originOf(named, context, isFromProgram);
  const values = origin === 'page' ? { ...valuesOf(context), ...known(named) } : named;
  const situations = origin === 'page' ? noSituation : situationsOf(text, values, isFromProgram);
  return {
    diagnoses: found.map(({ kind, code, codes, evidence: traces }) =>
      makeDiagnosis({
        kind,
        code,
        refinement: pasted,
        evidence: [...codes.map((value) => ({ label: 'Code', value })), ...traces],
        values,
        cloud: cloudIn(values) ?? context.cloud,
        origin,
        situations,
        errorText: errorText(text, code),
      }),
    ),
    unrecognized:
      found.length > 0
        ? undefined
        : { evidence, message: writeUnknownMessage(evidence, errorText(text, undefined)) },
  };
}

/** A pasted error happened elsewhere: there is nothing here to try again. */
const pasted: Refinement = {
  insteadOfRetry: { to: 'open', href: '#/diagnose', label: 'Run the doctor on this page' },
};

function valuesOf(context: DiagnosisContext): NamedValues {
  return {
    redirectUri: context.redirectUri,
    clientId: context.clientId,
    tenant: context.tenant,
    user: context.signedInAs,
    organizationName: context.organizationName,
    organizationHost: hostOf(context.organizationUrl),
  };
}

function namedValuesIn(text: string, context: DiagnosisContext): NamedValues {
  const named = { ...namedIn(text, context), ...known(readTextValues(text)) };
  return { ...named, clientId: clientIdIn(named) };
}

/** A pasted error may be about another app, account, or tenant: its words name only what the text itself names. */
function namedIn(text: string, context: DiagnosisContext): NamedValues {
  const lower = text.toLowerCase();
  const named = (value: string | undefined) =>
    value !== undefined && value !== '' && lower.includes(value.toLowerCase()) ? value : undefined;
  const values = valuesOf(context);
  return {
    redirectUri: named(values.redirectUri),
    clientId: named(values.clientId),
    tenant: named(values.tenant),
    user: named(values.user),
    organizationName: named(values.organizationName),
    organizationHost: named(values.organizationHost),
  };
}

/** Whether a pasted error is this page's own, a program's, or of a page that nobody knows. */
function originOf(values: NamedValues, context: DiagnosisContext, isFromProgram: boolean): Origin {
  if (isFromProgram) return 'program';
  const both = [
    [values.redirectUri, context.redirectUri],
    [values.clientId?.toLowerCase(), context.clientId?.toLowerCase()],
  ].filter(([named]) => named !== undefined);
  if (both.some(([named, ours]) => named !== ours)) return 'unknown';
  if (both.length > 0 || context.awaitsAnswer === true) return 'page';
  return values.tool === undefined ? 'unknown' : 'program';
}

function known(values: NamedValues): NamedValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function hostOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).host : undefined;
}
