import { lastRenewalStep, renewalSteps, type RenewalKind } from '../../facts/setup/renewalSteps.ts';
import { target } from '../../facts/setup/targets.ts';
import { secretMessage } from '../secrets/cutSecrets.ts';
import type { PlannedRegistration } from './plannedRegistration.ts';
import { plannedValues, type PlannedValue } from './plannedValues.ts';
import { portalLink } from './portalLink.ts';
import { expiryState, readDay } from './secretExpiry.ts';
import { valuesOf, withValues, type SetupDraft } from './setupDraft.ts';
import type { SetupEntry } from './setupEntry.ts';

/** A step of a renewal with everything filled in. Its mark is kept with those of the setup. */
type PlannedRenewalStep = {
  readonly id: string;
  readonly title: string;
  readonly does: string;
  readonly right: string;
  readonly link: { readonly label: string; readonly href: string } | undefined;
  readonly path: string | undefined;
  readonly values: readonly PlannedValue[];
  /** Done by entering the new date, not by a check mark. */
  readonly isLast: boolean;
};

export type Renewal = {
  readonly kind: RenewalKind;
  readonly steps: readonly PlannedRenewalStep[];
};

/** What a registration signs in with; undefined where it needs no credential. */
export function credentialOf({
  secret,
  certificate,
}: Pick<PlannedRegistration, 'secret' | 'certificate'>): RenewalKind | undefined {
  if (secret) return 'secret';
  return certificate ? 'certificate' : undefined;
}

/** The steps that renew the credential of a registration. One whose tools need none may have a secret that was entered before. */
export function planRenewal(registration: PlannedRegistration): Renewal {
  const kind = credentialOf(registration) ?? 'secret';
  const all = registration.targets.map(target);
  const using = all.filter(({ credential }) => credential === kind);
  const tools = using.length > 0 ? using : all;
  const words = (text: string) =>
    text
      .replaceAll('{tools}', joined(tools.map(({ phrase }) => phrase)))
      .replaceAll('{paths}', tools.map(({ path }) => path).join('; '));
  const steps = renewalSteps[kind].map((step) => {
    const link = step.link && portalLink(step.link, registration);
    return {
      id: stepId(step.id, registration.id),
      title: words(step.title),
      does: words(step.does),
      right: step.right,
      link: link && { label: link.label, href: link.href },
      path: step.path === undefined ? link?.path : words(step.path),
      values: step.values.flatMap((value) => plannedValues(value, registration, undefined)),
      isLast: step.id === lastRenewalStep,
    };
  });
  return { kind, steps };
}

/**
 * Reads the date on which a renewed secret or certificate expires.
 * @param before the date until now, which the new one has to differ from
 */
export function readRenewedDate(text: string, before: string | undefined, now: number): SetupEntry {
  const secret = secretMessage(text);
  if (secret !== undefined) return { status: 'refused', message: secret, secret: true };
  const day = text.trim().slice(0, 10);
  if (day === '') return { status: 'empty' };
  if (readDay(day) === undefined) return refuse('Enter a date, such as 2027-05-31.');
  if (expiryState(day, now)?.level === 'expired')
    return refuse('This date is in the past. Enter the date of the new one.');
  if (day === before) return refuse('This is the date until now. Enter the date of the new one.');
  return { status: 'ok', value: day };
}

/** Ends a renewal: the new date replaces the old one, and the marks and failures that the old credential left are cleared. */
export function finishRenewal(
  draft: SetupDraft,
  registration: PlannedRegistration,
  expires: string,
): SetupDraft {
  const known = valuesOf(draft, registration.id).secret;
  const label = known?.label ?? registration.secret?.label ?? 'Certificate';
  const renewed = withValues(draft, registration.id, {
    secret: { owner: '', ...known, label, expires },
  });
  const isOwn = (step: string) => (step.split('@')[1] ?? 'main') === registration.id;
  return {
    ...renewed,
    ticks: kept(draft.ticks, (step) => !(step.startsWith('renew-') && isOwn(step))),
    broken: kept(draft.broken, (step, kind) => !(kind === 'secret-expired' && isOwn(step))),
  };
}

function stepId(base: string, registration: string): string {
  return registration === 'main' ? base : `${base}@${registration}`;
}

function joined(names: readonly string[]): string {
  return new Intl.ListFormat('en').format(names);
}

function kept<Entry>(
  entries: Readonly<Record<string, Entry>>,
  keeps: (key: string, entry: Entry) => boolean,
): Readonly<Record<string, Entry>> {
  return Object.fromEntries(Object.entries(entries).filter(([key, entry]) => keeps(key, entry)));
}

function refuse(message: string): SetupEntry {
  return { status: 'refused', message, secret: false };
}
