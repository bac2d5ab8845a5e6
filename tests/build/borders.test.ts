import { ESLint } from 'eslint';
import ts from 'typescript-eslint';
import { describe, expect, test } from 'vitest';

/** The project's own configuration without the rules that need types: they take a minute, and say nothing about imports. */
const eslint = new ESLint({ overrideConfig: ts.configs.disableTypeChecked });

/** What the linter says about an import in an existing file. */
async function refusals(file: string, specifier: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(`import '${specifier}';\n`, { filePath: file });
  return (result?.messages ?? [])
    .filter(({ ruleId }) => ruleId === 'no-restricted-imports')
    .map(({ message }) => message);
}

describe('The linter rejects an import', () => {
  test.each([
    ['of a later layer', 'src/domain/json.ts', '../services/world.ts', /domain\/ can't import/],
    ['of an unknown package', 'src/domain/json.ts', 'svelte', /does not know this package/],
    [
      'of a higher subject of domain',
      'src/domain/organizations/organization.ts',
      '../discovery/rememberedList.ts',
      /domain\/organizations\/ is below .*discovery/,
    ],
    [
      'of a higher subject from a folder inside a subject',
      'src/domain/diagnosis/recognition/recognize.ts',
      '../../signIn/registration.ts',
      /domain\/diagnosis\/ is below signIn/,
    ],
    [
      'of a higher subject of services',
      'src/services/signIn/askAs.ts',
      '../checks/checkOrganization.ts',
      /services\/signIn\/ is below .*checks/,
    ],
    [
      'of a higher subject of state',
      'src/state/checks/runTally.ts',
      '../doctor/doctor.svelte.ts',
      /state\/checks\/ is below .*doctor/,
    ],
    [
      'of the whole page in a subject of state',
      'src/state/checks/runTally.ts',
      '../latchkey.svelte.ts',
      /state\/checks\/ is below .*latchkey/,
    ],
    [
      'of a subject in the root of a layer',
      'src/domain/json.ts',
      './checks/check.ts',
      /The root of domain\/ is below its subjects/,
    ],
  ])('%s', async (_what, file, specifier, message) => {
    const messages = await refusals(file, specifier);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(message);
  });
});

test.each([
  ['a lower subject', 'src/domain/discovery/rememberedList.ts', '../organizations/organization.ts'],
  ['the root of the layer', 'src/domain/checks/check.ts', '../failure.ts'],
  ['the same subject', 'src/services/doctor/examine.ts', './examination.ts'],
  ['an earlier layer', 'src/state/checks/runTally.ts', '../../domain/checks/check.ts'],
  ['the page as a type', 'src/state/doctor/doctor.svelte.ts', '../page.ts'],
])('The linter accepts an import of %s', async (_what, file, specifier) => {
  expect(await refusals(file, specifier)).toEqual([]);
});
