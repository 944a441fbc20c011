import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it, afterAll, vi } from 'vitest';
import { fillPaper } from '@/bench/scale/fill';
import { OPERATIONS } from '@/bench/scale/operations/all';
import type { Paper } from '@/bench/scale/operations/operation';
import { recordPlans } from '@/bench/scale/plans';
import { readSample } from '@/bench/scale/sample';
import { writersOf } from '@/bench/scale/texts';
import { repairSearchIndex } from '@/server/search/search-index';
import { closeDatabase } from '@/server/store/database';
import { prisma } from '@/server/store/prisma';
import { copyTemplate } from '../database';
import { NEWSROOM_READS, read, sessionToken } from './newsroom-reads';

const jar = new Map<string, string>();
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name)! } : undefined),
    getAll: () => [...jar].map(([name, value]) => ({ name, value })),
  }),
  headers: async () => new Headers(),
}));

/** A scan of all of them reads about 4,000 blocks. */
const STORIES = 20_000;

/** The blocks that a statement of a screen or route of the newsroom may read, in a paper of any size. */
const MAX_BLOCKS = 2500;
/** Larger limits for reads that count rows up to a bound. */
const MAX_BLOCKS_OF: Record<string, number> = {
  // 50 stories of each stage.
  '/newsroom/board': 8000,
  // Up to 1,000 stories of each section with fewer live ones.
  '/newsroom/paper': 10_000,
  // The newest stories of each section.
  '/newsroom/fronts': 16_000,
  '/newsroom/fronts/[id]/preview': 16_000,
  '/api/newsroom/fronts/[id]': 16_000,
};
/** Outside a render, a page reads the session several times. */
const MAX_STATEMENTS = 40;
/** Reads of a single row that this paper does not have. */
const WITHOUT_ROWS = [
  ...['/newsroom/imports/[id]', '/newsroom/audit/revert/[id]', '/newsroom/paper/pages/[id]'],
  ...['/newsroom/paper/templates/[id]', '/api/newsroom/look-files/[id]'],
  ...['/newsroom/imports/[id]/items/[position]', '/newsroom/imports/[id]/items/[position]/preview'],
  '/api/newsroom/archive-exports/[id]/file',
];

describe(`Among ${STORIES} stories`, () => {
  let paper: Paper;
  beforeAll(async () => {
    const url = await copyTemplate(inject('templateUrl'));
    const addresses = { DATABASE_URL: url, PUBLIC_URL: 'https://paper.example' };
    const DATA_DIR = mkdtempSync(join(tmpdir(), 'broadsheet-scale-'));
    Object.assign(process.env, { ...addresses, DATA_DIR, NEXTAUTH_SECRET: 'a secret for tests' });
    const now = new Date();
    await fillPaper(url, STORIES, now);
    paper = { sample: await readSample(url), writers: writersOf(), now };
  }, 240_000);
  afterAll(closeDatabase);

  it('the search index has the section and time of a story as after publishing', async () => {
    const { id } = paper.sample.stories[3]!;
    const places = async () => {
      const [entry] = await prisma().$queryRaw<{ form: number; places: string[] }[]>`
        SELECT form, array_agg(lexeme ORDER BY lexeme) AS places FROM "SearchEntry", unnest(words)
        WHERE "storyId" = ${id} AND lexeme LIKE '~%' GROUP BY form`;
      return entry;
    };
    const filled = await places();
    await prisma().searchEntry.delete({ where: { storyId: id } });
    await repairSearchIndex();
    expect(await places()).toEqual(filled);
    expect(filled!.places.length).toBeGreaterThan(6);
  });

  it.each(OPERATIONS)('$name reads what it needs, in few statements', async operation => {
    // A new connection reads the catalog entries of each table and function.
    await operation.run(paper, 0);
    const statements = await recordPlans(() => operation.run(paper, 1));
    const heavy = statements
      .filter(({ blocks }) => blocks > operation.mostBlocks)
      .map(({ blocks, text }) => `${blocks} blocks: ${text}`);
    expect(heavy.join('\n'), `no statement of it reads more than ${operation.mostBlocks} blocks`).toBe('');
    const sent = statements.filter(statement => statement.sent).map(({ text }) => text);
    expect(sent.length, sent.join('\n')).toBeLessThanOrEqual(operation.mostStatements);
    expect(sent.length).toBeGreaterThan(0);
  });

  describe('a screen or route of the newsroom', () => {
    let token: string;
    beforeAll(async () => {
      const { editorId: personId } = paper.sample;
      await prisma().paper.upsert({ where: { id: 1 }, create: { id: 1, name: 'Broadsheet' }, update: {} });
      await prisma().grant.create({ data: { personId, role: 'admin' } });
      const editionId = paper.sample.edition.id;
      await prisma().front.create({ data: { id: editionId, editionId, draft: { containers: [] } } });
      token = await sessionToken(personId);
      jar.set('next-auth.session-token', token);
    });

    it.each(NEWSROOM_READS)('$name reads a bounded number of blocks, in few statements', async at => {
      const expected = WITHOUT_ROWS.includes(at.name) ? 404 : 200;
      const status = await read(at, paper.sample, token);
      if (status === null) return;
      expect(status).toBe(expected);
      const statements = await recordPlans(() => read(at, paper.sample, token));
      const most = MAX_BLOCKS_OF[at.name] ?? MAX_BLOCKS;
      const heavy = statements
        .filter(({ blocks }) => blocks > most)
        .map(({ blocks, text }) => `${blocks} blocks: ${text}`);
      expect(heavy.join('\n'), `no statement of it reads more than ${most} blocks`).toBe('');
      expect(statements.length).toBeLessThanOrEqual(MAX_STATEMENTS);
    });
  });
});
