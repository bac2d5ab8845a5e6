import { msalCodes } from '../../src/facts/diagnosis/codes/msalCodes.ts';
import { decidingTexts } from '../../src/facts/diagnosis/phrases/decidingTexts.ts';
import { evidenceLabels, marks, numberLabels } from '../../src/facts/diagnosis/phrases/marks.ts';
import { phrases } from '../../src/facts/diagnosis/phrases/phrases.ts';
import { phrasesInContext } from '../../src/facts/diagnosis/phrases/phrasesInContext.ts';
import { symptomsInContext } from '../../src/facts/diagnosis/phrases/symptomsInContext.ts';

export type HostileText = { readonly name: string; readonly text: string };

const megabyte = 1_000_000;

/** Texts of one megabyte each that are meant to cost recognition as much as a text can. */
export function hostileTexts(size = megabyte): readonly HostileText[] {
  const everyPhrase = [
    ...Object.values(phrases).flat(),
    ...Object.values(phrasesInContext).flat(),
    ...Object.values(symptomsInContext).flat(),
    ...decidingTexts.map(({ text }) => text),
  ];
  const words = [
    ...Object.values(msalCodes).flat(),
    ...Object.values(marks).flat(),
    ...numberLabels,
  ];
  const keys = Object.values(evidenceLabels).flat();
  const sources: Readonly<Record<string, string>> = {
    'plain prose': 'The quick brown fox jumps over the lazy dog. Error at line 12. ',
    'near-matches of every phrase': everyPhrase.map((each) => `${each.slice(0, -1)}#`).join(' '),
    'every phrase, whole': everyPhrase.join(' '),
    'every phrase without its beginning': everyPhrase.map((each) => each.slice(1)).join(' '),
    'every word, glued together': words.join(''),
    'every word, alone': words.join(' '),
    'AADSTS without digits': 'AADSTS AADST AADSTSx ',
    'AADSTS before escapes': 'AADSTS%20%20%20x AADSTS&amp;nbsp;x AADSTS\\\\n ',
    'AADSTS before too many digits': 'AADSTS1234567890 ',
    'unknown codes': Array.from({ length: 500 }, (_, n) => `AADSTS${String(7_700_000 + n)}`).join(
      ' ',
    ),
    'long runs of digits': '12345678901234567890',
    '0x8 again and again': '0x80x80x8 0x8004 0x8004a10 0x8004a1040 ',
    '2147 again and again': '214721472147 -2147 -2147180284x -214718028 ',
    'number keys without numbers': 'errorCode: errorCode= error_codes":[ ',
    'number keys with numbers': 'errorCode: 99999 error_codes":[12345] ',
    'evidence keys without values': keys.map((key) => `${key}: x`).join(' '),
    'evidence keys with half a value': keys.map((key) => `${key}: 12345678-1234-`).join(' '),
    'GUIDs and dates': '8004a104-50a0-5001-1500-115001150011 2024-05-00T11:50:01.1Z ',
    'nested escapes': '%2525250a\\\\\\\\u0041&amp;amp;quot;',
    'percent signs': '%',
    'percent-encoded text': '%41%42%43%20',
    ampersands: '&',
    'ampersands of ampersands': '&amp;amp;amp;amp;',
    'entities without an end': '&quo &#x2 &eacut &am',
    backslashes: '\\',
    'backslashes with letters': '\\n\\u004\\x4\\"',
    'backslash, percent and ampersand': '%5Cu0026quot;%26amp%3B&#92;n',
    'accents and signs beyond ASCII': 'éäöüñç’“”管理者の承認が必 需要管理员批',
    'HTML tags': '<b>AADSTS</b><span class="x">50011</span><br/>',
    'tags without an end': '<b <span <p class=',
    'first pieces of phrases with a gap': everyPhrase
      .flatMap((each) => each.split('…').slice(0, -1))
      .join(' '),
    'lines of a list': '- AADSTS50011\n| AADSTS50105 |\n# interaction_in_progress\n',
    'source code': "if (code === 'interaction_in_progress') throw new Error('AADSTS50011');\n",
    'other scripts': 'Требуется утверждение администратора 管理者の承認が必要 관리자 승인 필요',
    'one line of spaces': ' ',
  };
  return Object.entries(sources).map(([name, source]) => ({
    name,
    text: source.repeat(Math.ceil(size / source.length)).slice(0, size),
  }));
}
