import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type OxlintOverride } from 'oxlint';

/** A pattern of imports that a folder may not have, and the message that says what to do instead. */
interface RestrictedImport {
  regex: string;
  message: string;
}

/**
 * Restricts what is below these names of a folder. Imports that leave a room are written from the root
 * (`docs/rooms.test.ts`), so one form is enough.
 */
function restrictedImport(names: string[], message: string, folder = ''): RestrictedImport {
  return { regex: `^@/${folder}(${names.join('|')})(/|$)`, message };
}

/** The rooms of a folder besides these, so that a new room is restricted until it is allowed here. */
function roomsBut(folder: string, allowed: string[]): string[] {
  const rooms = readdirSync(join(import.meta.dirname, folder)).map(name =>
    name.replace(/(\.test)?\.tsx?$/, ''),
  );
  return rooms.filter(room => !allowed.includes(room));
}

/** The rules of a layer. Of several that a file matches, the last one applies. */
const layer = (
  files: string[],
  patterns: RestrictedImport[],
  excludeFiles: string[] = [],
): OxlintOverride => ({
  files,
  excludeFiles,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

const PRISMA: RestrictedImport = {
  regex: '^@prisma/|(^|/)store/generated/|(^|/)generated/client$|(^|/)store/prisma$',
  message: 'Only server/store/ uses Prisma: call one of its functions, which return domain types.',
};
const STORE: RestrictedImport = {
  regex: '^@/server/store(/|$)',
  message: 'Pages and routes call a use case in server/, which asks for permission first.',
};
const FRAMEWORKS: RestrictedImport = {
  regex: '^(react|react-dom|next)(/|$)|^node:',
  message: 'domain/ is pure: no React, no Next, no outside effects.',
};
const PURE = restrictedImport(
  ['server', 'app', 'components', 'prisma', 'scripts'],
  'domain/ is pure: pass in what it needs.',
);
const NO_SCREENS = restrictedImport(
  ['app', 'components', 'prisma', 'scripts'],
  'server/ returns data and imports no screens: app/ renders it.',
);
const PROPS = restrictedImport(
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
      restrictedImport(
        roomsBut('components', ['reader']),
        'Readers get finished HTML from components/reader/ alone: import nothing of the newsroom here.',
        'components/',
      ),
      PRISMA,
    ],
  ),
  layer(
    ['components/ui/**'],
    [
      PROPS,
      restrictedImport(
        roomsBut('components', ['ui']),
        'components/ui/ holds primitives: move what is specific to a screen to that screen.',
        'components/',
      ),
      PRISMA,
    ],
  ),
  layer(
    ['components/journal/**'],
    [
      PROPS,
      restrictedImport(
        roomsBut('components', ['journal', 'ui']),
        'components/journal/ is shared by screens: move what is specific to a screen to that screen.',
        'components/',
      ),
      PRISMA,
    ],
  ),
  layer(
    ['components/api/**', 'components/auth/**'],
    [
      PROPS,
      restrictedImport(
        roomsBut('components', ['api', 'auth', 'ui']),
        'components/api/ and components/auth/ are shared by screens: move what is specific to a screen to that screen.',
        'components/',
      ),
      PRISMA,
    ],
  ),
  layer(
    ['components/editor/**'],
    [
      PROPS,
      restrictedImport(
        roomsBut('components', ['editor', 'api', 'ui']),
        'components/editor/ is used by the composer and the newsroom: pass in what it needs of them.',
        'components/',
      ),
      PRISMA,
    ],
  ),
  layer(
    ['components/composer/**'],
    [
      PROPS,
      restrictedImport(
        roomsBut('components', ['composer', 'editor', 'journal', 'api', 'auth', 'reader', 'ui']),
        'components/newsroom/ imports the composer, never the reverse: move what both need to a room below both.',
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
      restrictedImport(
        roomsBut('server', ['press', 'store', 'live', 'http', 'limits', 'log', 'metrics', 'tracing']),
        'server/press/ sends what others made: pass it in from server.ts or server/requests/.',
        'server/',
      ),
    ],
    TESTS,
  ),
  layer(
    ['server/store/**'],
    [
      NO_SCREENS,
      restrictedImport(
        roomsBut('server', ['store', 'log']),
        'server/store/ reads and writes rows: use cases import it, never the reverse.',
        'server/',
      ),
    ],
    TESTS,
  ),
  layer(['app/**'], [PRISMA, STORE, restrictedImport(['prisma', 'scripts'], 'app/ is thin: call server/.')]),
];

/** @returns each of these rules, as an error */
const errors = (plugin: string, rules: string[]) =>
  Object.fromEntries(rules.map(rule => [`${plugin}/${rule}`, 'error' as const]));

export default defineConfig({
  options: { typeAware: true },
  plugins: ['eslint', 'import', 'typescript'],
  jsPlugins: ['eslint-plugin-regexp'],
  categories: { correctness: 'off' },
  ignorePatterns: ['server/store/generated', 'next-env.d.ts'],
  rules: {
    ...errors('eslint', ['eqeqeq', 'no-array-constructor', 'no-console', 'no-unused-expressions', 'no-var']),
    ...errors('eslint', ['prefer-const', 'prefer-rest-params', 'prefer-spread']),
    // Files that import each other are one file in two places: move what both need to a third.
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'eslint/no-restricted-properties': [
      'error',
      {
        object: 'URL',
        property: 'canParse',
        message: 'Use parseUrl: in Node 20 and 22 it refuses letters such as é.',
      },
    ],
    'eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    ...errors('typescript', [
      ...['ban-ts-comment', 'no-duplicate-enum-values', 'no-empty-object-type', 'no-explicit-any'],
      ...['no-extra-non-null-assertion', 'no-misused-new', 'no-namespace', 'no-require-imports'],
      ...['no-non-null-asserted-optional-chain', 'no-this-alias', 'no-unnecessary-type-constraint'],
      ...['no-unsafe-declaration-merging', 'no-unsafe-function-type', 'no-wrapper-object-types'],
      ...['prefer-as-const', 'prefer-namespace-keyword', 'triple-slash-reference'],
      // A promise that nobody waits for ends the process when it fails.
      ...['no-floating-promises', 'no-misused-promises'],
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
