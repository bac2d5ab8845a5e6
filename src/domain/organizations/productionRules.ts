import { cutSecrets } from '../secrets/cutSecrets.ts';
import { useNames } from './organizationNames.ts';
import type { Organization, OrganizationUse } from './organization.ts';

/** One rule about names. The first rule that matches a name decides, before the type. */
export type NameRule = {
  /** A word of the name, in lower case; `*` matches any letters and digits. */
  readonly pattern: string;
  readonly means: 'production' | 'not-production';
};

/** Which organizations are treated as production. The person can change it. */
export type ProductionRules = {
  readonly uses: readonly OrganizationUse[];
  readonly names: readonly NameRule[];
};

export type RuleRefusal = { readonly text: string; readonly why: string };

export const defaultProductionRules: ProductionRules = {
  uses: ['production'],
  names: [
    { pattern: 'copy', means: 'not-production' },
    { pattern: 'prod', means: 'production' },
    { pattern: 'prd', means: 'production' },
    { pattern: 'production', means: 'production' },
    { pattern: 'live', means: 'production' },
    { pattern: 'test*', means: 'not-production' },
    { pattern: 'uat', means: 'not-production' },
    { pattern: 'dev', means: 'not-production' },
    { pattern: 'sandbox', means: 'not-production' },
    { pattern: 'demo', means: 'not-production' },
  ],
};

/** Compiles the rules into a test. Compile once per list, not per row. */
export function productionTest(rules: ProductionRules): (organization: Organization) => boolean {
  const names = rules.names.map(({ pattern, means }) => ({ fits: wordTest(pattern), means }));
  return ({ name, use }) => {
    const rule = names.find(({ fits }) => fits.test(name));
    return rule ? rule.means === 'production' : rules.uses.includes(use);
  };
}

/**
 * Reads name rules as the person writes them, one per line or separated by commas: `prod*`, and `not test` or `!test` for
 * names that aren't production. What can't be read is returned with the reason; the other rules still count.
 */
export function parseNameRules(text: string): {
  readonly rules: readonly NameRule[];
  readonly refused: readonly RuleRefusal[];
} {
  const parts = cutSecrets(text, longestRules).text.split(/[\n,;]+/, mostRules + 1);
  const read = parts
    .slice(0, mostRules)
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== '')
    .map(parseRule);
  return {
    rules: read.flatMap((rule) => ('pattern' in rule ? [rule] : [])),
    refused: [
      ...read.flatMap((rule) => ('why' in rule ? [rule] : [])),
      ...parts
        .slice(mostRules)
        .map((part) => ({ text: part.trim(), why: `Only ${mostRules} rules can be used.` })),
    ],
  };
}

export function formatNameRules(rules: readonly NameRule[]): string {
  return rules
    .map(({ pattern, means }) => (means === 'production' ? pattern : `not ${pattern}`))
    .join('\n');
}

/** Reads stored rules; anything else gives the default rules. */
export function parseProductionRules(value: unknown): ProductionRules {
  if (typeof value !== 'object' || value === null || !('uses' in value) || !('names' in value)) {
    return defaultProductionRules;
  }
  const { uses, names } = value;
  if (!Array.isArray(uses) || !Array.isArray(names)) return defaultProductionRules;
  return { uses: uses.filter(isUse), names: names.filter(isNameRule) };
}

function isUse(value: unknown): value is OrganizationUse {
  return typeof value === 'string' && Object.hasOwn(useNames, value);
}

function isNameRule(value: unknown): value is NameRule {
  return (
    typeof value === 'object' &&
    value !== null &&
    'pattern' in value &&
    typeof value.pattern === 'string' &&
    'pattern' in parseRule(value.pattern) &&
    'means' in value &&
    (value.means === 'production' || value.means === 'not-production')
  );
}

/** Of a longer text, only so many characters are read. */
export const longestRules = 2000;
const mostRules = 100;
const longestPattern = 60;
const maxWildcards = 3;

function parseRule(text: string): NameRule | RuleRefusal {
  const negative = /^(?:!|not\s+)\s*(.*)$/.exec(text);
  const pattern = negative?.[1] ?? text;
  if (pattern.length > longestPattern)
    return { text, why: 'It’s too long to be a word in a name.' };
  if (!/[\p{L}\p{N}]/u.test(pattern))
    return { text, why: 'It needs at least one letter or digit.' };
  if (pattern.split('*').length > maxWildcards + 1)
    return { text, why: `It has more than ${maxWildcards} wildcards (*).` };
  return { pattern, means: negative ? 'not-production' : 'production' };
}

/** Matches `pattern` as a whole word: `prod` matches `Contoso (Prod)` and `contoso-prod`, but not `Products`. */
function wordTest(pattern: string): RegExp {
  const word = pattern
    .split(/\*+/)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('[\\p{L}\\p{N}]*');
  return new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'iu');
}
