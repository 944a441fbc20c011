import hooks from 'eslint-plugin-react-hooks';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/** Imports that a folder may not make; each message names the right door. Other rooms are imported by `@/`. */
const door = (folders, message) => ({
  group: folders.flatMap(folder => [
    `@/${folder}`,
    `@/${folder}/**`,
    `**/../../${folder.split('/').pop()}/**`,
  ]),
  message,
});

const layer = (files, ...patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

const PRISMA = {
  group: ['@prisma/*', '**/store/generated/**', '**/generated/client', '**/store/prisma'],
  message: 'Only server/store/ speaks to Prisma: call one of its functions, which answer in domain types.',
};
const STORE = {
  group: ['@/server/store', '@/server/store/**'],
  message: 'Pages and routes call a use case in server/, which asks for permission first.',
};

const PURE = door(
  ['server', 'app', 'components', 'prisma', 'scripts'],
  'domain/ is pure: have what it needs passed in.',
);

const NO_SCREENS = door(
  ['app', 'components', 'prisma', 'scripts'],
  'server/ knows no screens: return data, and let app/ render it.',
);

export default tseslint.config(
  {
    ignores: [
      '.next',
      'build',
      'data',
      'server/store/generated',
      'next-env.d.ts',
      'test-results',
      'playwright-report',
    ],
  },
  ...tseslint.configs.recommended,
  { files: ['app/**', 'components/**'], ...hooks.configs.flat['recommended-latest'] },
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    ignores: ['**/*.test.ts', '**/*.test.tsx', 'bench/**', 'e2e/**', 'prisma/**', 'scripts/**'],
    plugins: { regexp },
    rules: {
      // Texts come from anybody: the time an expression takes grows with the text and not faster.
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  { files: ['scripts/**', 'bench/**', 'prisma/**'], rules: { 'no-console': 'off' } },
  layer(
    ['domain/**'],
    PURE,
    {
      group: ['react', 'react-dom', 'next', 'next/**', 'node:*'],
      message: 'domain/ is pure: no React, no Next, no outside effects.',
    },
    PRISMA,
  ),
  // A test may measure or bound what it runs.
  layer(['domain/**/*.test.ts'], PURE, PRISMA),
  layer(
    ['components/**'],
    door(
      ['server', 'app', 'prisma', 'scripts'],
      'Components take props: load in app/ through server/ and hand it down.',
    ),
    PRISMA,
  ),
  layer(
    ['components/reader/**'],
    door(
      ['server', 'app', 'prisma', 'scripts', 'components/composer', 'components/newsroom', 'components/ui'],
      'Readers get finished HTML of components/reader/ alone: nothing of the newsroom may reach their pages.',
    ),
    PRISMA,
  ),
  layer(
    ['components/ui/**'],
    door(
      [
        'server',
        'app',
        'prisma',
        'scripts',
        'components/composer',
        'components/newsroom',
        'components/reader',
      ],
      'components/ui/ holds primitives: what knows a screen belongs to that screen.',
    ),
    PRISMA,
  ),
  { ...layer(['server/**'], NO_SCREENS, PRISMA), ignores: ['server/store/**', '**/*.test.ts'] },
  {
    ...layer(
      ['server/press/**'],
      NO_SCREENS,
      PRISMA,
      door(
        [
          'pages',
          'syndication',
          'stories',
          'composer',
          'notes',
          'inbox',
          'email',
          'paper',
          'people',
          'search',
          'jobs',
        ].map(room => `server/${room}`),
        'server/press/ sends what others made and knows no use case: pages are handed to it.',
      ),
    ),
    ignores: ['**/*.test.ts'],
  },
  {
    ...layer(
      ['server/store/**'],
      NO_SCREENS,
      door(
        [
          ...[
            'stories',
            'composer',
            'notes',
            'inbox',
            'email',
            'paper',
            'people',
            'media',
            'search',
            'syndication',
          ],
          ...['pages', 'jobs', 'live', 'http', 'press'],
        ].map(room => `server/${room}`),
        'server/store/ reads and writes rows: use cases import it, never the other way round.',
      ),
    ),
    ignores: ['**/*.test.ts'],
  },
  layer(['app/**'], PRISMA, STORE, door(['prisma', 'scripts'], 'app/ is thin: call server/.')),
);
