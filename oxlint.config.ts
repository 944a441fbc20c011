import { defineConfig, type OxlintOverride } from 'oxlint';

/** What a folder may not import; the message names the right door. */
interface Door {
  regex: string;
  message: string;
}

/** These folders, or these rooms of a folder: imported by `@/`, or by a path that climbs out of a room. */
function door(names: string[], message: string, folder = ''): Door {
  const anyOf = `(${names.join('|')})`;
  return { regex: `^(@/${folder}${anyOf}(/|$)|(\\.\\./){2,}${anyOf}/)`, message };
}

/** The last layer that a file belongs to counts. */
const layer = (files: string[], patterns: Door[], excludeFiles: string[] = []): OxlintOverride => ({
  files,
  excludeFiles,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

const PRISMA: Door = {
  regex: '^@prisma/|(^|/)store/generated/|(^|/)generated/client$|(^|/)store/prisma$',
  message: 'Only server/store/ speaks to Prisma: call one of its functions, which answer in domain types.',
};
const STORE: Door = {
  regex: '^@/server/store(/|$)',
  message: 'Pages and routes call a use case in server/, which asks for permission first.',
};
const FRAMEWORKS: Door = {
  regex: '^(react|react-dom|next)(/|$)|^node:',
  message: 'domain/ is pure: no React, no Next, no outside effects.',
};
const PURE = door(
  ['server', 'app', 'components', 'prisma', 'scripts'],
  'domain/ is pure: have what it needs passed in.',
);
const NO_SCREENS = door(
  ['app', 'components', 'prisma', 'scripts'],
  'server/ knows no screens: return data, and let app/ render it.',
);
const PROPS = door(
  ['server', 'app', 'prisma', 'scripts'],
  'Components take props: load in app/ through server/ and hand it down.',
);

const TESTS = ['**/*.test.ts', '**/*.test.tsx'];

const LAYERS = [
  layer(['domain/**'], [PURE, FRAMEWORKS, PRISMA]),
  // A test may measure or bound what it runs.
  layer(['domain/**/*.test.ts'], [PURE, PRISMA]),
  layer(['components/**'], [PROPS, PRISMA]),
  layer(
    ['components/reader/**'],
    [
      PROPS,
      door(
        ['composer', 'newsroom', 'ui'],
        'Readers get finished HTML of components/reader/ alone: nothing of the newsroom may reach their pages.',
        'components/',
      ),
      PRISMA,
    ],
  ),
  layer(
    ['components/ui/**'],
    [
      PROPS,
      door(
        ['composer', 'newsroom', 'reader'],
        'components/ui/ holds primitives: what knows a screen belongs to that screen.',
        'components/',
      ),
      PRISMA,
    ],
  ),
  layer(['server/**'], [NO_SCREENS, PRISMA], ['server/store/**', ...TESTS]),
  layer(
    ['server/press/**'],
    [
      NO_SCREENS,
      PRISMA,
      door(
        [
          ...['pages', 'syndication', 'stories', 'composer', 'notes', 'inbox', 'email'],
          ...['paper', 'people', 'search', 'jobs'],
        ],
        'server/press/ sends what others made and knows no use case: pages are handed to it.',
        'server/',
      ),
    ],
    TESTS,
  ),
  layer(
    ['server/store/**'],
    [
      NO_SCREENS,
      door(
        [
          ...['stories', 'composer', 'notes', 'inbox', 'email', 'paper', 'people', 'media', 'search'],
          ...['syndication', 'pages', 'jobs', 'live', 'http', 'press'],
        ],
        'server/store/ reads and writes rows: use cases import it, never the other way round.',
        'server/',
      ),
    ],
    TESTS,
  ),
  layer(['app/**'], [PRISMA, STORE, door(['prisma', 'scripts'], 'app/ is thin: call server/.')]),
];

/** @returns each of these rules, as an error */
const errors = (plugin: string, rules: string[]) =>
  Object.fromEntries(rules.map(rule => [`${plugin}/${rule}`, 'error' as const]));

export default defineConfig({
  plugins: ['eslint', 'import', 'typescript'],
  jsPlugins: ['eslint-plugin-regexp'],
  categories: { correctness: 'off' },
  ignorePatterns: ['server/store/generated', 'next-env.d.ts'],
  rules: {
    ...errors('eslint', ['eqeqeq', 'no-array-constructor', 'no-console', 'no-unused-expressions', 'no-var']),
    ...errors('eslint', ['prefer-const', 'prefer-rest-params', 'prefer-spread']),
    // Files that import each other are one file in two places: move what both need to a third.
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    ...errors('typescript', [
      ...['ban-ts-comment', 'no-duplicate-enum-values', 'no-empty-object-type', 'no-explicit-any'],
      ...['no-extra-non-null-assertion', 'no-misused-new', 'no-namespace', 'no-require-imports'],
      ...['no-non-null-asserted-optional-chain', 'no-this-alias', 'no-unnecessary-type-constraint'],
      ...['no-unsafe-declaration-merging', 'no-unsafe-function-type', 'no-wrapper-object-types'],
      ...['prefer-as-const', 'prefer-namespace-keyword', 'triple-slash-reference'],
    ]),
  },
  overrides: [
    {
      files: ['app/**', 'components/**'],
      plugins: ['react'],
      rules: errors('react', [
        ...['rules-of-hooks', 'exhaustive-deps', 'error-boundaries', 'globals', 'immutability', 'purity'],
        ...['incompatible-library', 'preserve-manual-memoization', 'refs', 'static-components'],
        ...['set-state-in-effect', 'set-state-in-render', 'unsupported-syntax', 'use-memo', 'void-use-memo'],
      ]),
    },
    {
      files: ['**'],
      excludeFiles: [...TESTS, 'bench/**', 'e2e/**', 'prisma/**', 'scripts/**'],
      rules: {
        // Texts come from anybody: the time an expression takes grows with the text and not faster.
        'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
        'regexp/no-super-linear-move': ['error', { report: 'potential' }],
      },
    },
    { files: ['scripts/**', 'bench/**', 'prisma/**'], rules: { 'no-console': 'off' } },
    ...LAYERS,
  ],
});
