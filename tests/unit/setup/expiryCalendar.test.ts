import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeExpiryCalendar } from '../../../src/formats/setup/expiryCalendar.ts';

const stamp = { uid: 'draft-1@latchkey', now: Date.parse('2026-11-22T15:00:00Z') };

const renewalUrl = 'https://tools.contoso.com/latchkey/#/setup?renew=draft-1.main';

function write(
  label: string,
  owner = 'Anna',
  name = 'My app',
  credential: 'secret' | 'certificate' = 'secret',
): string {
  const file = writeExpiryCalendar(
    { label, expires: '2027-05-31', owner },
    { name, clientId: undefined, credential, renewalUrl },
    stamp,
  );
  return file.status === 'ok' ? file.text : expect.fail(file.message);
}

/** The value of a property, as a calendar app reads it. */
function read(text: string, property: string): string | undefined {
  return text
    .replace(/\r\n /g, '')
    .split('\r\n')
    .find((line) => line.startsWith(`${property}:`))
    ?.slice(property.length + 1)
    .replace(/\\([nN,;\\])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
}

describe('The calendar reminder', () => {
  test('is an all-day event on the expiry date, with three alarms', () => {
    const text = write('SmartConnect');
    expect(text).toContain('DTSTART;VALUE=DATE:20270531');
    expect(text.match(/BEGIN:VALARM/g)).toHaveLength(3);
    expect(read(text, 'SUMMARY')).toBe('The secret “SmartConnect” of My app expires');
    expect(read(text, 'DESCRIPTION')).toContain('Who renews it: Anna');
  });

  test('says where to renew, and calls a certificate by its name', () => {
    expect(read(write('One'), 'DESCRIPTION')).toContain(`it was set up: ${renewalUrl}`);
    const text = write('One', 'Anna', 'My app', 'certificate');
    expect(read(text, 'SUMMARY')).toBe('The certificate “One” of My app expires');
    expect(read(text, 'DESCRIPTION')).toContain('upload a new certificate');
    expect(read(text, 'DESCRIPTION')).not.toContain('secret “');
  });

  test.each(['a, b; c\\d', 'colon: "quoted"', 'Straße 日本 🔑'])('escapes %j', (label) => {
    expect(read(write(label), 'SUMMARY')).toBe(`The secret “${label}” of My app expires`);
  });

  test('keeps an injected line inside its value', () => {
    const text = write('x\r\nATTENDEE:mailto:mallory@example.com', 'y\rBEGIN:VALARM');
    expect(
      text
        .replace(/\r\n /g, '')
        .split('\r\n')
        .filter((line) => /^(ATTENDEE|BEGIN:VALARM.)/.test(line)),
    ).toEqual([]);
  });

  test('folds lines at 75 octets, without a bare CR or LF, whatever it contains', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.string(), (label, owner) => {
        const text = write(label, owner);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of text.split('\r\n'))
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      }),
    );
  });
});
