import { readNumber, readRecord, readText } from '../json.ts';

/** What is stored about a secret or certificate: never the secret itself. */
export type SecretExpiry = {
  readonly label: string;
  /** The day it expires, `2027-05-31`. */
  readonly expires: string;
  /** Who renews it. */
  readonly owner: string;
};

type ExpiryLevel = 'fine' | 'soon' | 'near' | 'urgent' | 'expired';

export type ExpiryState = {
  /** Whole days left; 0 is today, a negative number is in the past. */
  readonly daysLeft: number;
  readonly level: ExpiryLevel;
};

/** The number of days before the expiry at which each level starts. */
export const warningDays = { soon: 60, near: 30, urgent: 7 } as const;

const dayLength = 24 * 60 * 60 * 1000;

/** How soon a secret expires, in UTC days as in Entra; undefined for a date that can’t be read. */
export function expiryState(expires: string, now: number): ExpiryState | undefined {
  const end = readDay(expires);
  if (end === undefined) return undefined;
  const daysLeft = Math.round((end - Math.floor(now / dayLength) * dayLength) / dayLength);
  return { daysLeft, level: levelOf(daysLeft) };
}

/** A phrase that says when a secret expires. */
export function expiryWords({ daysLeft }: ExpiryState): string {
  if (daysLeft < -1) return `expired ${-daysLeft} days ago`;
  if (daysLeft === -1) return 'expired yesterday';
  if (daysLeft === 0) return 'expires today';
  return daysLeft === 1 ? 'expires tomorrow' : `expires in ${daysLeft} days`;
}

/** The start of a day in UTC, in milliseconds; undefined for a day that doesn’t exist. */
export function readDay(text: string): number | undefined {
  const day = /^(\d{4}-\d\d-\d\d)(?:T|$)/.exec(text.trim())?.[1];
  if (day === undefined) return undefined;
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? undefined : time;
}

/** Reads a stored expiry; undefined without a valid date. A number is in milliseconds. */
export function parseSecretExpiry(value: unknown): SecretExpiry | undefined {
  const record = readRecord(value);
  const expires = dayOf(record?.['expires']);
  if (!record || expires === undefined) return undefined;
  return {
    label: readText(record['label']) ?? 'Secret',
    expires,
    owner: readText(record['owner']) ?? '',
  };
}

function dayOf(value: unknown): string | undefined {
  const milliseconds = readNumber(value);
  if (milliseconds !== undefined)
    return Math.abs(milliseconds) < 8.64e15
      ? /^\d{4}-\d\d-\d\d/.exec(new Date(milliseconds).toISOString())?.[0]
      : undefined;
  const text = readText(value);
  return text !== undefined && readDay(text) !== undefined ? text.trim().slice(0, 10) : undefined;
}

function levelOf(daysLeft: number): ExpiryLevel {
  if (daysLeft < 0) return 'expired';
  if (daysLeft <= warningDays.urgent) return 'urgent';
  if (daysLeft <= warningDays.near) return 'near';
  return daysLeft <= warningDays.soon ? 'soon' : 'fine';
}
