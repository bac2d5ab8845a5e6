import { bench, describe } from 'vitest';
import { hostileInputs } from './hostileInputs.ts';
import { Judge, say, time } from './measure.ts';
import { beginnings, parsers, type Parser } from './parsers.ts';

/**
 * The yardstick is one `includes` over the whole text. Every parser of what people paste may take twenty times as long: each cuts
 * the text to what a real value can be before it matches anything. Both are measured in turns, so that neither has the text in the
 * processor’s cache where the other hasn’t. Of each, the fastest round counts: a busy machine interrupts the longer of the two more
 * often. A parser that takes longer ends the run.
 */
const mostScans = 20;
const milliseconds = 60;
const fewestRounds = 15;

function measure(text: string, parse: Parser, whole: string): { scan: number; parsing: number } {
  for (let round = 0; round < 10; round += 1) parse(whole);
  const scans: number[] = [];
  const parsings: number[] = [];
  const until = performance.now() + milliseconds;
  while (performance.now() < until || parsings.length < fewestRounds) {
    scans.push(time(() => text.includes('client_secret=zz')));
    parsings.push(time(() => parse(whole)));
  }
  return { scan: Math.min(...scans), parsing: Math.min(...parsings) };
}

const rows = [
  ...Object.entries(parsers).map(([name, parse]) => ({ name, before: '', parse })),
  ...Object.entries(beginnings).map(([name, row]) => ({ name, ...row })),
];
const inputs = hostileInputs();
const judge = new Judge();

say('One megabyte of hostile text (worst text of each parser, in times one scan)');
for (const { name, before, parse } of rows) {
  const measured = inputs.map(({ name: title, text }) => {
    const whole = before === '' ? text : `${before}${text}`;
    // A text that was put together is copied when it’s first read, which is no parser’s work.
    whole.includes('client_secret=zz');
    return { title, ...measure(text, parse, whole) };
  });
  const sorted = measured
    .map((each) => ({ ...each, times: each.parsing / each.scan }))
    .sort((one, two) => two.times - one.times);
  for (const { title, times, parsing } of sorted.filter(
    (each, at) => at === 0 || each.times > mostScans,
  ))
    judge.atMost(`${name}, ${title} (${parsing.toFixed(3)} ms)`, times, mostScans);
}
judge.end();

describe('one megabyte of plain prose', () => {
  const text = inputs[0]?.text ?? '';
  bench('one scan for a name of a secret', () => {
    text.includes('client_secret=zz');
  });
  for (const [name, parse] of Object.entries(parsers)) {
    bench(name, () => {
      parse(text);
    });
  }
});
