import fc from 'fast-check';
import { marked, type Token } from 'marked';
import { describe, expect, test } from 'vitest';
import { newDoctorRun, withStage } from '../../../src/domain/doctor/doctorRun.ts';
import type { Failure } from '../../../src/domain/failure.ts';
import { reportMarkdown, type ReportSource } from '../../../src/formats/diagnosis/report.ts';
import { code, escape } from '../../../src/formats/markdown.ts';

const hostile = [
  '![x](https://evil.example/x.png)',
  '[sign in](https://evil.example)',
  'https://evil.example/',
  'www.evil.example',
  'ann@evil.example',
  '@octocat',
  'octo/cat#1',
  '#12',
  '<img src=x onerror=alert(1)>',
  '<https://evil.example>',
  '&lt;b&gt;',
  '| a | b |\n|---|---|\n| c | d |',
  '\n# Heading',
  '- item',
  '1. item',
  '> quote',
  '---',
  '**bold** _it_ ~~gone~~',
  '`code` ``more``',
  '[a]: https://evil.example',
  '\\[x](https://evil.example)',
  'Setext\n===',
];

/** Every kind of token that an independent reader finds. */
function kindsIn(markdown: string): ReadonlySet<string> {
  const kinds = new Set<string>();
  void marked.walkTokens(marked.lexer(markdown), ({ type }: Token) => {
    kinds.add(type);
  });
  return kinds;
}

const harmless = new Set([
  ...[
    'heading',
    'space',
    'paragraph',
    'list',
    'list_item',
    'text',
    'strong',
    'codespan',
    'escape',
    'br',
  ],
]);

function reportAbout(text: string): string {
  const failure: Failure = {
    tag: 'refused',
    during: 'organization',
    status: 403,
    code: text,
    url: text,
    text,
    correlationId: text,
  };
  const source: ReportSource = {
    madeAt: 0,
    context: {
      cloud: 'public',
      clientId: text,
      tenant: text,
      redirectUri: text,
      organizationName: text,
      organizationUrl: text,
      signedInAs: text,
    },
    doctor: withStage(newDoctorRun(0), 'page', { status: 'failed', ms: 1, detail: text, failure }),
    failures: [{ at: 0, failure }],
  };
  return reportMarkdown(source, {
    masks: { user: false, tenant: false },
    names: { users: [], tenants: [] },
  });
}

function strange(markdown: string): readonly string[] {
  return [...kindsIn(markdown)].filter((kind) => !harmless.has(kind));
}

describe('a report in Markdown, read by another program', () => {
  test.each(hostile)('keeps %j as text', (text) => {
    expect(strange(reportAbout(text))).toEqual([]);
  });

  test('keeps any text as text', () => {
    const signs = fc.constantFrom(...'![]()<>`*_~|\\#@:/-=+. \n1aw&;"'.split(''));
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 40 }), (text) => {
        expect(strange(reportAbout(text))).toEqual([]);
      }),
    );
  });

  test('has as many headings as it has parts', () => {
    const headings = marked
      .lexer(reportAbout('x\n\n# y'))
      .filter(({ type }) => type === 'heading')
      .map(({ raw }) => raw.trim());
    expect(headings).toEqual(['# Latchkey report', '## Doctor', '## Failures']);
  });
});

/** GitHub links mentions and references after reading the Markdown, everywhere but in code. */
test.each(['@octocat', 'ann@evil.example', 'https://evil.example', 'octo/cat#1', '#12'])(
  'GitHub doesn’t link %s, because it is code',
  (text) => {
    expect(escape(`Contoso ${text} Sales`)).toBe(`Contoso \`${text}\` Sales`);
  },
);

test('what takes the place of a hidden value stays readable', () => {
  expect(escape('no user for [user]. [tenant]')).toBe('no user for [user]. [tenant]');
  expect(strange(reportAbout('[user] [a](b) [user]'))).toEqual([]);
});

test('ordinary words stay ordinary', () => {
  const words = 'Contoso Sales (EMEA), since 2021: it’s fine.';
  expect(escape(words)).toBe(words);
});

test('code is read back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('`', 'a', ' '), maxLength: 20 }), (text) => {
      fc.pre(text.trim() !== '');
      const read: { type: string; text: string }[] = [];
      void marked.walkTokens(marked.lexer(`x ${code(text)} y`), (token: Token) => {
        if (token.type === 'codespan') read.push({ type: token.type, text: String(token.text) });
      });
      expect(read.map((token) => token.text.trim())).toEqual([text.replace(/ {2,}/g, ' ').trim()]);
    }),
  );
});
