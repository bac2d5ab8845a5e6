import { expect, test } from 'vitest';
import { checkPlatform } from '../../../src/domain/setup/platformCheck.ts';
import { newDraft, type SetupDraft } from '../../../src/domain/setup/setupDraft.ts';
import type { TargetId } from '../../../src/facts/setup/targetIds.ts';

const pageUri = 'https://tools.example/latchkey/';
const draft = (targets: readonly TargetId[], done: readonly string[] = []): SetupDraft => ({
  ...newDraft('draft', 'public', targets),
  ticks: Object.fromEntries(done.map((id) => [id, 'person'])),
});

test.each<[string, TargetId, SetupDraft | undefined, ReturnType<typeof checkPlatform>]>([
  ['no setup', 'xrmtoolbox', undefined, { is: 'unknown', step: 'redirect-uri-public' }],
  [
    'another tool’s setup',
    'xrmtoolbox',
    draft(['latchkey']),
    { is: 'missing', step: 'redirect-uri-public' },
  ],
  [
    'a step that isn’t done',
    'pptb',
    draft(['pptb']),
    { is: 'missing', step: 'redirect-uri-public' },
  ],
  [
    'its only step done',
    'pptb',
    draft(['pptb'], ['redirect-uri-public']),
    { is: 'ready', step: 'redirect-uri-public' },
  ],
  [
    'only the first of its two addresses added',
    'xrmtoolbox',
    draft(['xrmtoolbox'], ['redirect-uri-public']),
    { is: 'missing', step: 'more-redirects-public' },
  ],
  [
    'public client flows not allowed',
    'm365',
    draft(['m365'], ['redirect-uri-public', 'more-redirects-public']),
    { is: 'missing', step: 'public-client-flows' },
  ],
  ['no application user', 'adf', draft(['adf']), { is: 'missing', step: 'application-user' }],
])('a registration with %s', (_, id, setup, expected) => {
  expect(checkPlatform(id, setup, pageUri)).toEqual(expected);
});
