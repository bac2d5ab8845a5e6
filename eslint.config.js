import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Data flows facts → domain → services → state → app. A folder imports only from folders to its left. */
const forbidden = {
  facts: ['domain', 'formats', 'services', 'state', 'ui', 'app', 'sandbox'],
  domain: ['formats', 'services', 'state', 'ui', 'app', 'sandbox'],
  formats: ['services', 'state', 'ui', 'app', 'sandbox'],
  services: ['formats', 'state', 'ui', 'app', 'sandbox'],
  state: ['formats', 'ui', 'app', 'sandbox'],
  ui: ['formats', 'services', 'state', 'app', 'sandbox'],
  app: ['sandbox'],
  sandbox: ['formats', 'state', 'ui', 'app/(?!mount\\.ts)[^/]*'],
};

/** Packages a folder may not name; the rest of the program knows them by our own types. */
const packages = {
  facts: '^[^.]',
  domain: '^(?!valibot(/|$))[^.]',
  formats: '^(svelte|@tanstack|@azure|idb-keyval)(/|$)',
  services: '^(svelte|@tanstack)(/|$)',
  state: '^(@azure|idb-keyval)(/|$)',
  app: '^(@azure|idb-keyval)(/|$)',
  ui: '^(@azure|@tanstack/svelte-query|idb-keyval)(/|$)',
  sandbox: '^(@azure|@tanstack|idb-keyval)(/|$)',
};

/**
 * The subjects of a layer, the lowest first: a subject imports only from those before it and from the layer's root. A layer has
 * its own order where it needs one.
 */
const subjects = {
  domain: [
    'secrets',
    'organizations',
    'input',
    'setup',
    'diagnosis',
    'signIn',
    'checks',
    'doctor',
    'organizationList',
    'search',
    'discovery',
    'profiles',
  ],
  services: ['secrets', 'storage', 'signIn', 'discovery', 'checks', 'doctor'],
  state: [
    'storage',
    'signIn',
    'profiles',
    'checks',
    'discovery',
    'organizationList',
    'setup',
    'diagnosis',
    'doctor',
  ],
};

/** Files in the root of a layer that join its subjects; no subject imports a composition root. */
const joins = { state: { compositionRoots: ['latchkey'], types: ['page'] } };

const imports = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

const layerPatterns = (layer) => [
  {
    regex: `^\\.\\.?/.*?(${forbidden[layer].join('|')})(/|$)`,
    message: `${layer}/ can't import from ${forbidden[layer].join(', ')}.`,
  },
  { regex: packages[layer], message: `${layer}/ does not know this package.` },
];

const layers = Object.keys(forbidden).map((layer) => ({
  files: [`src/${layer}/**/*.{ts,svelte}`],
  rules: imports(...layerPatterns(layer)),
}));

/** For each subject, the folders and files of its own layer that it may not import. */
const subjectBorders = Object.entries(subjects).flatMap(([layer, order]) => {
  const above = (subject) => [
    ...order.slice(order.indexOf(subject) + 1),
    ...(joins[layer]?.compositionRoots ?? []),
  ];
  const border = (files, names, message, ignores = []) => ({
    files,
    ignores,
    rules: imports(...layerPatterns(layer), {
      regex: `^(\\.\\./)+(${names.join('|')})[./]|^\\./(${names.join('|')})/`,
      message,
    }),
  });
  const root = border(
    [`src/${layer}/*.ts`],
    order.filter((subject) => subject !== 'secrets'),
    `The root of ${layer}/ is below its subjects.`,
    Object.values(joins[layer] ?? {}).flatMap((names) =>
      names.map((name) => `src/${layer}/${name}.*`),
    ),
  );
  return [
    root,
    ...order
      .map((subject) => [subject, above(subject)])
      .filter(([, names]) => names.length > 0)
      .map(([subject, names]) =>
        border(
          [`src/${layer}/${subject}/**/*.ts`],
          names,
          `${layer}/${subject}/ is below ${names.join(', ')}.`,
        ),
      ),
  ];
});

/** The outside comes in by one door: src/services/browser.ts. */
const outside = [
  'fetch',
  'window',
  'document',
  'location',
  'history',
  'navigator',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'crypto',
  'setTimeout',
  'setInterval',
  'BroadcastChannel',
];

/** A part of the page that hangs or is missing must be told, with a button to reload; `Part` and `loadPart` do that. */
const bareImport = {
  selector:
    'ImportExpression:not(CallExpression[callee.name=/^(loadPart|preloadParts)$/] *, SvelteElement[name.name="Part"] *)',
  message: 'Load it through loadPart or <Part>, so that a part that hangs or is missing is told.',
};

export default defineConfig(
  globalIgnores(['dist/', 'test-results/', 'playwright-report/', '.stryker-tmp/', 'reports/']),
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  ts.configs.stylisticTypeChecked,
  svelte.configs.recommended,
  prettier,
  svelte.configs.prettier,
  {
    languageOptions: {
      globals: { ...globals.browser },
      parserOptions: {
        projectService: {
          allowDefaultProject: [
            '*.config.ts',
            'build/*.ts',
            'eslint.config.js',
            'svelte.config.js',
          ],
          defaultProject: 'tests/tsconfig.json',
        },
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: false },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      complexity: ['error', 10],
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,svelte}'],
    ignores: ['src/facts/**'],
    rules: { 'max-lines': ['error', { max: 200, skipComments: true, skipBlankLines: true }] },
  },
  {
    files: ['src/**/*.{ts,svelte}'],
    rules: { 'no-restricted-syntax': ['error', bareImport] },
  },
  {
    files: ['src/**/*.{ts,svelte}'],
    ignores: [
      'src/services/browser.ts',
      'src/services/browser/**',
      'src/main.ts',
      'src/sandbox/**',
    ],
    rules: {
      'no-restricted-globals': ['error', ...outside],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Ask world.now().' },
        { object: 'Math', property: 'random', message: 'Ask world.randomId().' },
      ],
      'no-restricted-syntax': [
        'error',
        bareImport,
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'Ask world.now().',
        },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      'svelte/block-lang': ['error', { script: 'ts', style: null }],
      'svelte/button-has-type': 'error',
      'svelte/no-target-blank': 'error',
      // Routes live in the fragment of one static page: there is no base path to resolve.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  ...layers,
  ...subjectBorders,
  {
    files: ['eslint.config.js', 'svelte.config.js'],
    extends: [ts.configs.disableTypeChecked],
  },
  {
    files: ['tests/**', '*.config.ts', 'build/*.ts'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
);
