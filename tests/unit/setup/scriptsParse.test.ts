import { createRequire } from 'node:module';
import { beforeAll, describe, expect, test } from 'vitest';
import { Language, Parser } from 'web-tree-sitter';
import { cloudIds } from '../../../src/facts/cloud/clouds.ts';
import { targetIds } from '../../../src/facts/setup/targetIds.ts';
import { target } from '../../../src/facts/setup/targets.ts';
import type { SetupChoices } from '../../../src/domain/setup/setupChoices.ts';
import type { ScriptId } from '../../../src/formats/setup/scripts/script.ts';
import { everything, hostileNames, scriptOf } from './scriptCases.ts';

const require = createRequire(import.meta.url);
const grammars = {
  powershell: require.resolve('tree-sitter-powershell/tree-sitter-powershell.wasm'),
  terraform: require.resolve('@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm'),
  bicep: require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm'),
} as const;
type Grammar = keyof typeof grammars;

const scripts = [
  ['az-powershell', 'powershell'],
  ['graph-powershell', 'powershell'],
  ['terraform', 'terraform'],
  ['bicep', 'bicep'],
] as const satisfies readonly (readonly [ScriptId, Grammar])[];

const parsers = new Map<Grammar, Parser>();
beforeAll(async () => {
  await Parser.init();
  for (const grammar of Object.keys(grammars) as Grammar[]) {
    const parser = new Parser();
    parser.setLanguage(await Language.load(grammars[grammar]));
    parsers.set(grammar, parser);
  }
});

/** The text that the grammar can’t read; undefined if it reads everything. */
function unreadable(grammar: Grammar, text: string): string | undefined {
  // The grammar doesn’t know the line that loads an extension.
  const known = grammar === 'bicep' ? text.replace(/^extension '[^'\n]+'$/m, '') : text;
  const root = parsers.get(grammar)?.parse(known)?.rootNode ?? expect.fail('no parser');
  if (!root.hasError) return undefined;
  const broken = root.descendantsOfType('ERROR').at(0);
  return broken?.text.slice(0, 200) ?? 'something is missing';
}

describe.each(scripts)('%s', (id, grammar) => {
  const own = targetIds.filter((each) => target(each).registration === 'own');
  const cases: readonly Partial<SetupChoices>[] = [
    everything,
    ...own.flatMap((each) => cloudIds.map((cloud) => ({ targets: [each], cloud }))),
    { targets: ['latchkey', 'mcp'], accountType: 'multiple' },
    { ...everything, secretExpires: '2027-01-31', organizationUrl: 'https://a.crm.dynamics.com' },
  ];

  test('is valid for every target in every cloud', () => {
    for (const choices of cases)
      expect(unreadable(grammar, scriptOf(id, choices).text), JSON.stringify(choices)).toBe(
        undefined,
      );
  });

  test.each(hostileNames)('is valid with the name %j', (appName) => {
    const { text } = scriptOf(id, { ...everything, appName, secretLabel: appName });
    expect(unreadable(grammar, text)).toBe(undefined);
  });

  test('is invalid without its last brace', () => {
    const { text } = scriptOf(id, everything);
    expect(unreadable(grammar, text.slice(0, text.lastIndexOf('}')))).not.toBe(undefined);
  });
});
