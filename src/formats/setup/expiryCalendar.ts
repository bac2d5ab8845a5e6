import { createEvent, type EventAttributes } from 'ics';
import { readDay, warningDays, type SecretExpiry } from '../../domain/setup/secretExpiry.ts';

/** What makes the file identical whenever it is written from the same values. */
export type CalendarStamp = {
  /** The same for one registration, so that a new file replaces the old event. */
  readonly uid: string;
  /** Milliseconds since 1970. */
  readonly now: number;
};

/** What the event is about. */
export type CalendarRegistration = {
  readonly name: string;
  readonly clientId: string | undefined;
  readonly credential: 'secret' | 'certificate';
  /** The address that opens the steps to renew it. */
  readonly renewalUrl: string;
};

export type CalendarFile =
  | { readonly status: 'ok'; readonly text: string }
  | { readonly status: 'refused'; readonly message: string };

/** The library also accepts a timestamp, which its types don’t mention. Without it, every file would differ. */
type StampedEvent = EventAttributes & { readonly timestamp: number };

/**
 * An all-day event on the day a secret expires, with alarms 60, 30, and 7 days before. Import it lazily: it needs its library.
 * @see https://www.rfc-editor.org/rfc/rfc5545#section-3.1
 */
export function writeExpiryCalendar(
  secret: SecretExpiry,
  registration: CalendarRegistration,
  stamp: CalendarStamp,
): CalendarFile {
  const day = readDay(secret.expires);
  if (day === undefined)
    return {
      status: 'refused',
      message: `Enter the date on which the ${registration.credential} expires first.`,
    };
  const title = oneLine(
    `The ${registration.credential} “${secret.label}” of ${registration.name} expires`,
  );
  const event: StampedEvent = {
    uid: stamp.uid,
    title,
    description: describe(secret, registration),
    start: dateOf(day),
    end: dateOf(day + 24 * 60 * 60 * 1000),
    created: stamp.now,
    lastModified: stamp.now,
    timestamp: stamp.now,
    productId: 'latchkey',
    method: 'PUBLISH',
    busyStatus: 'FREE',
    transp: 'TRANSPARENT',
    alarms: Object.values(warningDays).map((days) => ({
      action: 'display',
      description: `${title} in ${days} days`,
      trigger: { before: true, days },
    })),
  };
  const { value, error } = createEvent(event);
  return value === null
    ? { status: 'refused', message: error?.message ?? 'The calendar event couldn’t be created.' }
    : { status: 'ok', text: fold(value) };
}

function describe(secret: SecretExpiry, registration: CalendarRegistration): string {
  return [
    `On this day the ${registration.credential} “${secret.label}” expires, and every connection that uses it stops.`,
    secret.owner === '' ? undefined : `Who renews it: ${secret.owner}`,
    registration.clientId && `Application (client) ID: ${registration.clientId}`,
    beforeThatDay[registration.credential],
    `All steps, in the browser where it was set up: ${registration.renewalUrl}`,
  ]
    .filter((line) => line !== undefined)
    .map(oneLine)
    .join('\n');
}

const beforeThatDay = {
  secret:
    'Before that day, create a new secret under Certificates & secrets, enter its Value in the tool, then delete the old one.',
  certificate:
    'Before that day, upload a new certificate under Certificates & secrets, install it where the tool runs, then delete the old one.',
} as const;

/** A value on one line: a bare carriage return or another control character would break the file. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').replace(/\p{Cs}/gu, '\uFFFD');
}

const longestLine = 75;
const utf8 = new TextEncoder();

/** Folds lines at 75 octets, never inside a character. The library counts characters instead. */
function fold(text: string): string {
  return text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map(foldLine)
    .join('\r\n');
}

function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const sign of line) {
    const size = utf8.encode(sign).length;
    if (octets + size > longestLine) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += sign;
    octets += size;
  }
  return folded;
}

function dateOf(day: number): [number, number, number] {
  const date = new Date(day);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}
