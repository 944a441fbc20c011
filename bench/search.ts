import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clusterOutside } from '@/scripts/setup/postgres';
import { closeDatabase } from '@/server/store/database';
import { prisma } from '@/server/store/prisma';
import { median, quantile } from './load';
import { filledPaper } from './scale/filled-paper';
import { writersOf } from './scale/texts';
import { seededRandom, LANGUAGES, type Writer } from './scale/words';

/**
 * The time in the server for a page of search results, from the parameters to the view: 100,000 stories in three
 * languages and queries of many kinds in turn, relative to loading one story by its address on the same machine.
 * `STORIES=10000 npm run bench:search` is a shorter run.
 */
const STORIES = Number(process.env.STORIES ?? 100_000);
const PER_KIND = 30;
const TARGET_MS = 50;

const dataDir = mkdtempSync(join(tmpdir(), 'broadsheet-search-'));
const { postgres, now, fillSeconds } = await filledPaper(dataDir, STORIES);
try {
  const writers = writersOf();
  console.log(`\n${STORIES} stories written in ${fillSeconds!.toFixed(0)} s`);
  await printSizes();
  await measure(writers, now);
} finally {
  await closeDatabase();
  await postgres.discard();
  for (const folder of [clusterOutside(dataDir), dataDir])
    if (folder) rmSync(folder, { recursive: true, force: true });
}

async function printSizes(): Promise<void> {
  const [sizes] = await prisma().$queryRaw<{ table: string; words: string; title: string }[]>`
    SELECT pg_size_pretty(pg_table_size('"SearchEntry"')) AS table,
      pg_size_pretty(pg_relation_size('"SearchEntry_words_idx"')) AS words,
      pg_size_pretty(pg_relation_size('"SearchEntry_titleWords_idx"')) AS title`;
  console.log(`entries ${sizes!.table}, index of words ${sizes!.words}, of titles ${sizes!.title}`);
}

async function measure(writers: Map<string, Writer>, now: Date): Promise<void> {
  const { paperStructure } = await import('@/server/pages/paper');
  const { searchPage } = await import('@/server/pages/search/search-page');
  const { findStoryAt } = await import('@/server/store/pages/story-at');
  const paper = await paperStructure();
  const chance = seededRandom(11);
  const pick = <T>(list: readonly T[]) => list[Math.floor(chance() * list.length)]!;
  const ranked = (writer: Writer, from: number, to: number) => pick(writer.words.slice(from, to));
  const space = (writer: Writer) => (writer.language === 'zh-Hans' ? '' : ' ');
  const misspelt = (name: string) =>
    name.length > 4 ? name.slice(0, 2) + name[3]! + name[2]! + name.slice(4) : `${name.slice(0, -1)}龘`;

  const kinds: Record<string, (writer: Writer) => Record<string, string>> = {
    'a rare word': writer => ({ q: ranked(writer, 8000, 20_000) }),
    'a name': writer => ({ q: writer.name() }),
    'a word of every fifth story': writer => ({ q: ranked(writer, 120, 220) }),
    'a word of most stories': writer => ({ q: ranked(writer, 26, 36) }),
    'two words': writer => ({ q: `${ranked(writer, 100, 400)} ${ranked(writer, 300, 2000)}` }),
    'three common words': writer => ({ q: [1, 2, 3].map(() => ranked(writer, 26, 120)).join(' ') }),
    'a phrase': writer => ({ q: `"${ranked(writer, 0, 10)}${space(writer)}${ranked(writer, 26, 200)}"` }),
    'a phrase of the commonest words': writer => ({
      q: `"${ranked(writer, 0, 6)}${space(writer)}${ranked(writer, 0, 6)}"`,
    }),
    'a word without another': writer => ({ q: `${ranked(writer, 60, 300)} -${ranked(writer, 26, 200)}` }),
    'the fifth page of a common word': writer => ({ q: ranked(writer, 40, 120), page: '5' }),
    'the newest with a common word': writer => ({ q: ranked(writer, 40, 120), sort: 'newest' }),
    'within a section and a year': writer => ({
      q: ranked(writer, 60, 400),
      section: 'world',
      from: '2025-11-24',
    }),
    'plain stories with a common word': writer => ({ q: ranked(writer, 26, 120), kind: 'story' }),
    'galleries with a common word': writer => ({ q: ranked(writer, 26, 120), kind: 'gallery' }),
    'in all editions': writer => ({ q: ranked(writer, 60, 400), edition: 'all' }),
    'a misspelt name': writer => ({ q: misspelt(writer.name()) }),
    'a misspelt name with a common word': writer => ({
      q: `${ranked(writer, 60, 400)} ${misspelt(writer.name())}`,
    }),
  };

  const paths = (await prisma().address.findMany({ take: 1000, select: { path: true } })).map(
    ({ path }) => path,
  );
  const reference: number[] = [];
  for (let round = 0; round < 300; round++) {
    const path = pick(paths);
    const started = performance.now();
    await findStoryAt(path);
    reference.push(performance.now() - started);
  }
  const unit = median(reference.slice(50));
  console.log(`\nOne story by its address: median ${unit.toFixed(2)} ms\n`);
  console.log(
    `${'ms in the server'.padEnd(40)}${['median', 'p95', 'max', '× a story'].map(name => name.padStart(11)).join('')}`,
  );
  const row = (name: string, times: number[]) =>
    console.log(
      name.padEnd(40) +
        [median(times), quantile(times, 0.95), Math.max(...times), median(times) / unit]
          .map(figure => figure.toFixed(1).padStart(11))
          .join(''),
    );
  const all: number[] = [];
  for (const [kind, ask] of Object.entries(kinds)) {
    const times: number[] = [];
    for (let round = -LANGUAGES.length; round < PER_KIND; round++) {
      const writer = writers.get(LANGUAGES[Math.abs(round) % LANGUAGES.length]!)!;
      const edition = paper.editions.find(({ lang }) => lang === writer.language)!;
      const query = new URLSearchParams(ask(writer));
      const started = performance.now();
      await searchPage(edition, paper, query, now);
      // The first round of each language warms up.
      if (round >= 0) times.push(performance.now() - started);
    }
    row(kind, times);
    all.push(...times);
  }
  row('all of them', all);
  const p95 = quantile(all, 0.95);
  console.log(`\np95 ${p95.toFixed(1)} ms; the goal is ${TARGET_MS} ms`);
}
