import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importsOf, sourceFiles } from '@/scripts/test/source/imports';
import { roomCircles } from '@/scripts/test/source/room-circles';

/** Folders whose direct children are rooms, each with one purpose. */
const HOUSES = [
  'components',
  'components/composer',
  'components/editor',
  'components/newsroom',
  'components/reader',
  'components/ui',
  'domain',
  'server',
  'server/audit',
  'server/media',
  'server/pages',
  'server/people',
  'server/press',
  'server/store',
  'server/stories',
  'server/syndication',
];

describe('Rooms', () => {
  it.each(HOUSES)('of %s do not import each other in a circle', folder => {
    expect(roomCircles(folder)).toEqual([]);
  });

  /** The part of the house that a file is in: a room of server/ or domain/, a bundle of components/, or app/. */
  const partOf = (file: string) => file.split('/', file.startsWith('app/') ? 1 : 2).join('/');

  it('are left by an import from the root, never by a relative one', () => {
    const files = ['app', 'components', 'domain', 'server'].flatMap(sourceFiles);
    const relative = files
      .flatMap(importsOf)
      .filter(({ file, specifier, target }) => specifier.startsWith('.') && partOf(file) !== partOf(target));
    expect(files.length).toBeGreaterThan(1000);
    expect(relative.map(({ file, specifier }) => `${file}: ${specifier}`)).toEqual([]);
  });
});

describe('The layer rule of the linter', () => {
  /** Imports that a file of each layer may have, and may not. */
  const IMPORTS: Record<string, { allowed: string[]; refused: string[] }> = {
    'domain/story/x.ts': {
      allowed: ['@/domain/roles'],
      refused: [
        '@/server/log',
        '@/components/ui/button',
        '@/app/layout',
        'react',
        'node:fs',
        '@prisma/client',
      ],
    },
    'components/reader/x.ts': {
      allowed: ['@/domain/story/story', '@/components/reader/view'],
      refused: [
        '@/components/newsroom/rail/rail',
        '@/components/composer/api',
        '@/components/ui/button',
        '@/server/log',
      ],
    },
    'components/ui/x.ts': {
      allowed: ['@/domain/story/story'],
      refused: ['@/components/newsroom/rail/rail', '@/components/composer/api', '@/components/reader/view'],
    },
    'components/api/x.ts': {
      allowed: ['@/domain/api/story', '@/components/ui/new-key'],
      refused: [
        '@/components/editor/context',
        '@/components/composer/api',
        '@/components/newsroom/rail/rail',
      ],
    },
    'components/auth/x.ts': {
      allowed: ['@/components/api/request'],
      refused: ['@/components/composer/api', '@/components/newsroom/rail/rail'],
    },
    'components/journal/x.ts': {
      allowed: ['@/components/ui/new-key'],
      refused: ['@/components/composer/view', '@/components/newsroom/rail/rail'],
    },
    'components/editor/x.ts': {
      allowed: ['@/components/ui/button', '@/components/api/request'],
      refused: ['@/components/composer/view', '@/components/newsroom/rail/rail', '@/components/reader/view'],
    },
    'components/composer/x.ts': {
      allowed: ['@/components/editor/context', '@/components/auth/sign-in', '@/components/reader/view'],
      refused: ['@/components/newsroom/rail/rail', '@/server/log'],
    },
    'components/newsroom/x.ts': {
      allowed: ['@/components/ui/button'],
      refused: ['@/server/stories/write', '@/app/layout', '@prisma/client'],
    },
    'server/stories/x.ts': {
      allowed: ['@/server/store/database', '@/domain/story/story'],
      refused: ['@/components/ui/button', '@/app/layout', '@prisma/client', '@/server/store/prisma'],
    },
    'server/press/x.ts': {
      allowed: ['@/server/store/database', '@/server/log', '@/server/press/headers'],
      refused: [
        '@/server/stories/schedule/overdue',
        '@/server/media/media',
        '@/server/pages/paper',
        '@/app/layout',
      ],
    },
    'server/store/x.ts': {
      allowed: ['@/server/log', '@prisma/client'],
      refused: [
        '@/server/stories/write',
        '@/server/http/outgoing',
        '@/server/audit/trail',
        '@/server/retention/apply',
      ],
    },
    'app/x.ts': {
      allowed: ['@/server/stories/write', '@/components/ui/button'],
      refused: ['@/server/store/database', '@/prisma/seed', '@prisma/client'],
    },
  };
  const scratch = mkdtempSync(join(tmpdir(), 'broadsheet-layers-'));
  let found: Record<string, string[]>;

  beforeAll(() => {
    cpSync('oxlint.config.ts', join(scratch, 'oxlint.config.ts'));
    symlinkSync(join(process.cwd(), 'node_modules'), join(scratch, 'node_modules'));
    for (const house of ['server', 'components'])
      for (const room of readdirSync(house)) mkdirSync(join(scratch, house, room), { recursive: true });
    for (const [file, { allowed, refused }] of Object.entries(IMPORTS)) {
      mkdirSync(dirname(join(scratch, file)), { recursive: true });
      writeFileSync(
        join(scratch, file),
        [...allowed, ...refused].map(name => `import '${name}';\n`).join(''),
      );
    }
    found = lint();
  });
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  /** The imports that the linter refuses, by file. */
  function lint(): Record<string, string[]> {
    const oxlint = join(process.cwd(), 'node_modules/oxlint/bin/oxlint');
    const tsx = join(process.cwd(), 'node_modules/tsx/dist/cli.mjs');
    let output: string;
    try {
      output = execFileSync(
        process.execPath,
        [tsx, oxlint, '--format=json', 'app', 'components', 'domain', 'server'],
        {
          cwd: scratch,
          encoding: 'utf8',
        },
      );
    } catch (error) {
      output = (error as { stdout: string }).stdout;
    }
    const { diagnostics } = JSON.parse(output) as { diagnostics: { message: string; filename: string }[] };
    const refused: Record<string, string[]> = {};
    for (const { message, filename } of diagnostics)
      (refused[filename] ??= []).push(/'([^']+)'/.exec(message)?.[1] ?? message);
    return refused;
  }

  it.each(Object.entries(IMPORTS))(
    'refuses in %s what its layer may not import, and nothing else',
    (file, { refused }) => {
      expect(found[file]?.toSorted()).toEqual(refused.toSorted());
    },
  );
});
