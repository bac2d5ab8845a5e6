import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeMeanings } from '../../../src/facts/diagnosis/codeNotes/codeMeanings.ts';
import { codeNotes } from '../../../src/facts/diagnosis/codeNotes/codeNotes.ts';
import { entraCodes } from '../../../src/facts/diagnosis/codes.ts';
import { documentedCodes } from '../../../src/facts/diagnosis/documented/documentedCodes.ts';
import { problems } from '../../../src/facts/diagnosis/problems.ts';
import { diagnoseText } from '../../../src/domain/diagnosis/diagnose.ts';
import { recognize } from '../../../src/domain/diagnosis/recognition/recognize.ts';
import { documentedNumbers } from './documentedNumbers.ts';
import { wrappings } from './wrappings.ts';

const codes = documentedNumbers.map((number) => `AADSTS${number}`);

/** Codes whose kind was named after them: its words are their meaning. */
const saidByTheirKind = [
  '50002',
  '50011',
  '50105',
  '65001',
  '70016',
  '90094',
  '500021',
  '500022',
].map((digits) => `AADSTS${digits}`);

const cardOf = (code: string) => diagnoseText(`${code}: x`, { cloud: 'public' }).diagnoses[0];

describe('every AADSTS code that Microsoft documents', () => {
  test('is recognized when it stands alone', () => {
    const wrong = codes.filter((code) => recognize(code)[0]?.code !== code);
    expect(wrong).toEqual([]);
  });

  test('is recognized as a number beside a sign-in address', () => {
    const wrong = documentedNumbers.filter(
      (number) =>
        recognize(`https://login.microsoftonline.com/ error_codes: [${number}]`)[0]?.code !==
        `AADSTS${number}`,
    );
    expect(wrong).toEqual([]);
  });

  test('is recognized in every wrapping', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...codes),
        fc.constantFrom(...Object.values(wrappings)),
        (code, wrap) => {
          const text = wrap(`${code}: Something happened.`);
          expect(recognize(text).map((finding) => finding.code)).toContain(code);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('has a meaning of its own', () => {
    const wrong = codes.filter((code) => {
      const card = cardOf(code);
      return card === undefined || card.why === problems[card.kind].why;
    });
    expect(wrong).toEqual(saidByTheirKind);
  });

  test('is explained in whole sentences on one line', () => {
    const wrong = codes.filter((code) => !/^[^\n{}|]{15,260}\.$/.test(cardOf(code)?.why ?? ''));
    expect(wrong).toEqual([]);
  });

  test('names who can fix it', () => {
    const wrong = codes.filter((code) => (cardOf(code)?.fixers.length ?? 0) === 0);
    expect(wrong).toEqual([]);
  });

  test('never has the title of an error that nobody knows', () => {
    const wrong = codes.filter((code) => {
      const card = cardOf(code);
      return card?.title === problems.unknown.title || card?.happened === problems.unknown.happened;
    });
    expect(wrong).toEqual([]);
  });
});

test('at most a third of the documented codes have no kind of their own', () => {
  const unknown = codes.filter((code) => cardOf(code)?.kind === 'unknown');
  expect(unknown.length).toBeLessThanOrEqual(codes.length / 3);
});

test('no AADSTS code has two rows', () => {
  const documented = documentedCodes.flatMap(({ why }) => Object.keys(why));
  const listed: readonly string[] = Object.values(entraCodes).flat();
  const all = [...documented, ...listed];
  expect(all.filter((digits, at) => all.indexOf(digits) !== at)).toEqual([]);
});

test('no AADSTS code has two meanings, and none without a kind', () => {
  const meant = Object.keys(codeMeanings);
  const listed = new Set<string>(Object.values(entraCodes).flat());
  expect(meant.filter((digits) => codeNotes[`AADSTS${digits}`] !== undefined)).toEqual([]);
  expect(meant.filter((digits) => !listed.has(digits))).toEqual([]);
});

test('a text that decides about a code keeps the words of its kind', () => {
  const [card] = diagnoseText(
    'AADSTS90023: Cross-origin token redemption is permitted only for the x',
    { cloud: 'public' },
  ).diagnoses;
  expect(card?.kind).toBe('redirect-platform');
  expect(card?.why).toBe(problems['redirect-platform'].why);
});
