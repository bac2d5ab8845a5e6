import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import {
  expiryState,
  expiryWords,
  parseSecretExpiry,
  type ExpiryState,
} from '../../../src/domain/setup/secretExpiry.ts';
import { writeExpiryCalendar } from '../../../src/formats/setup/expiryCalendar.ts';

const now = Date.parse('2026-11-22T15:00:00Z');

test.each([
  ['2027-01-22', { daysLeft: 61, level: 'fine' }, 'expires in 61 days'],
  ['2027-01-21', { daysLeft: 60, level: 'soon' }, 'expires in 60 days'],
  ['2026-12-23', { daysLeft: 31, level: 'soon' }, 'expires in 31 days'],
  ['2026-12-22', { daysLeft: 30, level: 'near' }, 'expires in 30 days'],
  ['2026-11-29', { daysLeft: 7, level: 'urgent' }, 'expires in 7 days'],
  ['2026-11-23', { daysLeft: 1, level: 'urgent' }, 'expires tomorrow'],
  ['2026-11-22', { daysLeft: 0, level: 'urgent' }, 'expires today'],
  ['2026-11-21', { daysLeft: -1, level: 'expired' }, 'expired yesterday'],
  ['2026-11-02T10:00:00Z', { daysLeft: -20, level: 'expired' }, 'expired 20 days ago'],
] as const)('%s is %j', (expires, state: ExpiryState, words) => {
  expect(expiryState(expires, now)).toEqual(state);
  expect(expiryWords(state)).toBe(words);
});

test.each([[''], ['soon'], ['2026-02-30'], ['31.05.2027']])('%j isn’t a date', (text) => {
  expect(expiryState(text, now)).toBeUndefined();
});

test('A stored expiry is read back, and anything else is refused', () => {
  const kept = { label: 'SmartConnect', expires: '2027-05-31', owner: 'Anna' };
  expect(parseSecretExpiry(kept)).toEqual(kept);
  expect(parseSecretExpiry({ ...kept, expires: Date.parse('2027-05-31') })).toEqual(kept);
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.record({ expires: fc.jsonValue() })), (value) => {
      const read = parseSecretExpiry(value);
      if (read) expect(expiryState(read.expires, now)).toBeTypeOf('object');
    }),
  );
});

describe('The calendar file', () => {
  const secret = { label: 'Key; of, "SC"', expires: '2027-05-31', owner: 'Anna Müller' };
  const registration = {
    name: 'Dataverse: SmartConnect',
    clientId: undefined,
    credential: 'secret',
    renewalUrl: 'https://tools.example/#/setup?renew=draft-1.main',
  } as const;
  const stamp = { uid: 'draft-1@latchkey', now };
  const file = writeExpiryCalendar(secret, registration, stamp);
  const text = file.status === 'ok' ? file.text : '';

  test('is an all-day event with three alarms for another library', () => {
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const component = calendar.getFirstSubcomponent('vevent');
    const event = new ICAL.Event(component ?? undefined);
    expect(event.uid).toBe('draft-1@latchkey');
    expect(event.summary).toBe('The secret “Key; of, "SC"” of Dataverse: SmartConnect expires');
    expect(event.description).toContain('Who renews it: Anna Müller');
    expect([event.startDate.toString(), event.startDate.isDate]).toEqual(['2027-05-31', true]);
    expect(
      component
        ?.getAllSubcomponents('valarm')
        .map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
    ).toEqual(['-P60D', '-P30D', '-P7D']);
  });

  test('is identical for the same values', () => {
    expect(writeExpiryCalendar(secret, registration, stamp)).toEqual(file);
    expect(text).toContain('DTSTAMP:20261122T150000Z');
  });

  test('needs a date', () => {
    expect(writeExpiryCalendar({ ...secret, expires: '' }, registration, stamp).status).toBe(
      'refused',
    );
  });
});
