import { createEvent, type EventAttributes } from 'ics';
import { readDay, warningDays, type SecretExpiry } from '../../domain/setup/secretExpiry.ts';

/** What makes the file the same whenever it is written from the same facts. */
export type CalendarStamp = {
  /** Stable for one registration, so that a new file replaces the old entry. */
  readonly uid: string;
  /** Milliseconds since 1970. */
  readonly now: number;
};

export type CalendarFile =
  | { readonly status: 'ok'; readonly text: string }
  | { readonly status: 'refused'; readonly message: string };

/** The library takes the time of writing too, which its types do not say; without it the file would differ each time. */
type StampedEvent = EventAttributes & { readonly timestamp: number };

/** An all-day entry on the day a secret expires, with alarms 60, 30 and 7 days before. Import it lazily: it brings its library. */
export function writeExpiryCalendar(
  secret: SecretExpiry,
  registration: { readonly name: string; readonly clientId: string | undefined },
  stamp: CalendarStamp,
): CalendarFile {
  const day = readDay(secret.expires);
  if (day === undefined) return { status: 'refused', message: 'The secret has no date yet.' };
  const title = `The secret “${secret.label}” of ${registration.name} expires`;
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
    ? { status: 'refused', message: error?.message ?? 'The calendar entry could not be written.' }
    : { status: 'ok', text: value };
}

function describe(
  secret: SecretExpiry,
  registration: { readonly name: string; readonly clientId: string | undefined },
): string {
  return [
    `On this day the secret “${secret.label}” expires, and every connection that uses it stops.`,
    secret.owner === '' ? undefined : `Who renews it: ${secret.owner}`,
    registration.clientId && `Application (client) ID: ${registration.clientId}`,
    'Before that day: make a new secret under Certificates & secrets, enter its Value in the tool, then remove the old one.',
  ]
    .filter((line) => line !== undefined)
    .join('\n');
}

function dateOf(day: number): [number, number, number] {
  const date = new Date(day);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}
