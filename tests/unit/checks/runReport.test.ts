import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { marked, type Token } from 'marked';
import { describe, expect, test } from 'vitest';
import { compareRuns } from '../../../src/domain/checks/comparison.ts';
import type { RunWithVerdicts } from '../../../src/domain/checks/run.ts';
import { proofOf } from '../../../src/formats/checks/runProof.ts';
import { makeRunReport } from '../../../src/formats/checks/runReport.ts';
import {
  runReportCsv,
  runReportJson,
  runReportMarkdown,
} from '../../../src/formats/checks/runReportTexts.ts';
import {
  account,
  notAMember,
  organization,
  reportSource,
  runOf,
  unmasked,
  verdict,
} from './exampleRuns.ts';

const writers = [
  ['Markdown', runReportMarkdown],
  ['CSV', runReportCsv],
  ['JSON', runReportJson],
] as const;

/** One organization of each verdict, and one without. */
const mixed = runOf(
  ['a', 'b', 'c', 'd'].map((id) => organization(id)),
  [verdict('a', 'reachable'), verdict('b', 'failed'), verdict('c', 'skipped')],
);

function reportOf(checked: RunWithVerdicts, options = unmasked) {
  return makeRunReport(reportSource(checked), options);
}

/** A run in which every text from outside is this one. */
function runAbout(text: string): RunWithVerdicts {
  const failure = {
    ...notAMember,
    code: text,
    text,
    correlationId: text,
    traceId: text,
    url: text,
  };
  return runOf(
    [
      organization('a', { name: text, url: text, suffix: text, region: text }),
      organization('b', { name: text, suffix: text }),
      organization('c', { name: text }),
      organization(text, { name: '' }),
    ],
    [
      verdict('a', 'reachable', { version: text }),
      verdict('b', 'failed', { failure }),
      verdict('c', 'skipped', { reason: text }),
      verdict(text, 'failed', { failure, kind: 'unknown' }),
    ],
    {
      accounts: [
        {
          ...account,
          username: text,
          tenantId: text,
          registration: { ...account.registration, tenant: text },
        },
      ],
      scope: { is: 'region', suffix: text },
    },
  );
}

function reportAbout(text: string) {
  const checked = runAbout(text);
  const changes = compareRuns(mixed, checked);
  return makeRunReport({ ...reportSource(checked), since: { startedAt: 0, changes } }, unmasked);
}

describe.each(writers)('a run’s report in %s', (_, write) => {
  test('says what was found about each organization', () => {
    const text = write(reportOf(mixed));
    for (const piece of ['Contoso a', 'Not a member', '0x80072560', notAMember.correlationId])
      if (piece !== notAMember.correlationId || write !== runReportMarkdown)
        expect(text).toContain(piece);
  });

  test('names the account, the client ID, and the page', () => {
    const text = write(reportOf(mixed));
    for (const piece of [
      account.username,
      account.registration.clientId,
      'https://tools.example/latchkey/',
    ])
      expect(text).toContain(piece);
  });

  test('hides the user and the tenant where the person wants that', () => {
    const text = write(reportOf(mixed, { ...unmasked, masks: { user: true, tenant: true } }));
    expect(text).not.toMatch(/ann@|contoso\.onmicrosoft/i);
    expect(text).not.toContain(account.tenantId);
  });

  test('holds no secret, wherever it was', () => {
    const secret = 'client_secret=Xy7~secret-thing-of-somebody-0123456789';
    expect(write(reportAbout(secret))).not.toContain('secret-thing');
  });
});

describe('a report', () => {
  test('counts every organization once', () => {
    const { run, organizations } = reportOf(mixed);
    expect(run).toMatchObject({ reachable: 1, failed: 1, skipped: 1, left: 1 });
    expect(organizations.map((each) => each.verdict)).toEqual([
      'reachable',
      'failed',
      'skipped',
      'left',
    ]);
  });

  test('says what was proved, and what wasn’t', () => {
    const { proved, notProved } = reportOf(mixed).proof;
    expect(proved.join('\n')).toContain(
      `From https://tools.example/latchkey/ and with the client ID ${account.registration.clientId}, ${account.username} has access to 1 organization.`,
    );
    expect(proved.join('\n')).toContain(
      '1 organization answered with the organization ID that was listed.',
    );
    const limits = notProved.join('\n');
    expect(limits).toContain('Access to the other organizations in this run (3)');
    for (const limit of ['another account', 'client secret', 'Web redirect URI', 'its own button'])
      expect(limits).toContain(limit);
  });

  test('says when it was proved, as its reader writes dates', () => {
    const ids = ['a', 'b', 'c'].map((id) => organization(id));
    const found = [30, 10, 20].map((at, nth) => verdict(ids[nth]?.id ?? '', 'reachable', { at }));
    const saidOf = (some: typeof found): readonly string[] =>
      proofOf(reportSource(runOf(ids, some)), {
        clean: (text) => text,
        moment: (at) => `minute ${Math.floor(at / 10)}`,
      }).proved;
    expect(saidOf(found)).toContain('Checked from minute 1 to minute 3.');
    expect(saidOf(found.slice(1, 2))).toContain('Checked on minute 1.');
  });

  test('says that nothing was proved where nothing was reached', () => {
    const { proof } = reportOf(runOf([organization('a')], [verdict('a', 'failed')]));
    expect(proof.proved).toEqual(['This run doesn’t prove access: no organization was reachable.']);
  });

  test('doesn’t claim a compared ID for an address that the person typed', () => {
    const typed = verdict('a', 'reachable', {
      stages: [{ stage: 'match', status: 'not-applicable', detail: 'A typed address.' }],
    });
    const { proved } = reportOf(runOf([organization('a')], [typed])).proof;
    expect(proved.join('\n')).not.toContain('that was listed');
  });

  test('says what changed since the run before', () => {
    const ids = ['a', 'b', 'c'].map((id) => organization(id));
    const before = runOf(ids, [
      verdict('a', 'reachable'),
      verdict('b', 'failed'),
      verdict('c', 'failed'),
    ]);
    const now = runOf(ids, [
      verdict('a', 'failed'),
      verdict('b', 'reachable'),
      verdict('c', 'failed'),
    ]);
    const changes = compareRuns(before, now);
    const since = { startedAt: before.run.startedAt, changes };
    const report = makeRunReport(reportSource(now, since), unmasked);
    expect(report.changes).toEqual({
      since: '2027-01-15T08:00:00.000Z',
      newlyFailing: ['Contoso a'],
      fixed: ['Contoso b'],
      stillFailing: ['Contoso c'],
      leftOut: [],
    });
    expect(runReportMarkdown(report)).toContain(
      '- Newly failing: 1 (Contoso a)\n- Fixed: 1 (Contoso b)',
    );
  });

  test('groups the failures by cause, each with its fix', () => {
    const ids = ['a', 'b', 'c'];
    const { causes } = reportOf(
      runOf(
        ids.map((id) => organization(id)),
        ids.map((id) => verdict(id, 'failed')),
      ),
    );
    expect(causes).toHaveLength(1);
    expect(causes[0]).toMatchObject({
      kind: 'not-a-member',
      organizations: ['Contoso a', 'Contoso b', 'Contoso c'],
    });
    expect(causes[0]?.fix).not.toBe('');
  });

  test('shows hidden characters of a name', () => {
    const { organizations } = reportOf(runOf([organization('a', { name: 'Con\u202Etoso' })], []));
    expect(organizations[0]?.name).toBe('Con[U+202E]toso');
  });
});

const hostile = [
  '=1+1',
  '+cmd|/C calc',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '＝1＋1',
  '＋1',
  '－1',
  '＠x',
  ' =1',
  'a,b',
  'a"b',
  'a\r\nb,c',
  'a\nb',
  '![x](https://evil.example/x.png)',
  '[sign in](https://evil.example)',
  'https://evil.example/a|b',
  'a\\|b',
  'https://evil.example/\\|\\\\|',
  '@octocat | #12',
  '<img src=x onerror=alert(1)>',
  '| a | b |\n|---|---|\n| c | d |',
  '`code` ``more``',
  '**bold** ~~gone~~',
  '\\',
];

describe('a report in CSV, read by another program', () => {
  test.each(hostile)('keeps %j as data', (text) => {
    expectData(runReportCsv(reportAbout(text)), 4);
  });

  test('keeps any text as data', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expectData(runReportCsv(reportAbout(text)), 4);
      }),
      { numRuns: 60, examples: [['a']] },
    );
  });

  test('has the name as it was, where that is no formula', () => {
    const rows = parse(runReportCsv(reportOf(runOf([organization('a', { name: 'A, "B"' })], []))), {
      columns: true,
    });
    expect(rows[0]).toMatchObject({ Organization: 'A, "B"', Verdict: 'Not checked' });
  });
});

/** As many rows as organizations, as many cells as columns, and no cell that a spreadsheet runs. */
function expectData(csv: string, organizations: number): void {
  const rows: readonly (readonly string[])[] = parse(csv, { record_delimiter: '\r\n' });
  expect(rows).toHaveLength(organizations + 1);
  for (const cells of rows) {
    expect(cells).toHaveLength(rows[0]?.length ?? 0);
    for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@\t\r＝＋－＠]/);
  }
}

describe('a report in Markdown, read by another program', () => {
  const harmless = new Set([
    ...['heading', 'space', 'paragraph', 'list', 'list_item', 'text', 'strong'],
    ...['codespan', 'escape', 'br', 'table'],
  ]);

  test.each(hostile)('keeps %j as text', (text) => {
    expectText(runReportMarkdown(reportAbout(text)));
  });

  test('keeps any text as text', () => {
    const signs = fc.constantFrom(...'![]()<>`*_~|\\#@:/-=+. \n1aw&;"'.split(''));
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 30 }), (text) => {
        expectText(runReportMarkdown(reportAbout(text)));
      }),
      { numRuns: 60 },
    );
  });

  /** One table with seven cells in each row, and nothing that links, loads, or formats. */
  function expectText(markdown: string): void {
    const tables: Token[] = [];
    const strange = new Set<string>();
    void marked.walkTokens(marked.lexer(markdown), (token: Token) => {
      if (!harmless.has(token.type)) strange.add(token.type);
      if (token.type === 'table') tables.push(token);
    });
    expect([...strange]).toEqual([]);
    expect(tables).toHaveLength(1);
    const rows: unknown = tables[0] && 'rows' in tables[0] ? tables[0].rows : [];
    if (!Array.isArray(rows)) throw new Error('A table has rows.');
    expect(rows).toHaveLength(markdown.match(/^\| (?!Organization|---)/gm)?.length ?? 0);
    // What a cell breaks off would be dropped from the end of its row.
    for (const row of markdown.split('\n').filter((line) => line.startsWith('| ')))
      expect(cellsIn(row), row).toBe(7);
  }

  /** Bars that GitHub’s Markdown takes for the end of a cell. */
  function cellsIn(row: string): number {
    const bars = row.match(/(?:\\.|[^\\|])+|\|/g)?.filter((piece) => piece === '|').length ?? 0;
    return bars - 1;
  }
});

test('a report in JSON is read back as it was', () => {
  const report = reportOf(mixed);
  expect(JSON.parse(runReportJson(report))).toEqual(report);
  expect(report).toMatchObject({ format: 'latchkey-check-run', version: 1 });
});
