import { beforeAll, describe, expect, inject, it, afterAll } from 'vitest';
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

/** Reading all of them reads some 4,000 blocks. */
const STORIES = 20_000;

describe(`Among ${STORIES} stories`, () => {
  let paper: Paper;
  beforeAll(async () => {
    const url = await copyTemplate(inject('templateUrl'));
    const PUBLIC_URL = 'https://paper.example';
    Object.assign(process.env, { DATABASE_URL: url, PUBLIC_URL, NEXTAUTH_SECRET: 'a secret for tests' });
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
});
