import { describe, expect, test } from 'vitest';
import { hostileInputs } from '../../bench/hostileInputs.ts';
import { beginnings, parsers } from '../../bench/parsers.ts';

/** More than any parser reads; how long each takes for that is measured in the bench. */
const read = 100_000;
const ending = ' tenant=https://contoso.crm4.dynamics.com&client_secret=Passw0rd!Passw0rd!';

const rows = [
  ...Object.entries(parsers).map(([name, parse]) => ({ name, before: '', parse })),
  ...Object.entries(beginnings).map(([name, row]) => ({ name, ...row })),
];

describe.each(rows)('the end of a long text isn’t read as $name', ({ before, parse }) => {
  test.each(hostileInputs(read))('$name', ({ text }) => {
    const whole = before + text;
    expect(parse(whole + ending)).toEqual(parse(whole));
  });
});
