import { expect, it } from 'vitest';
import { sampleBudgetRow } from '@/domain/planning/budget-row.fixture';
import { en } from '@/components/ui/words/en';
import { newsroomWords } from '../words/words';
import { hasWords, screenEntries, startsWithWords, storyEntries } from './entries';

const words = newsroomWords('fr');
const labels = (asked: string) =>
  screenEntries(['budget', 'people'], words)
    .filter(entry => hasWords(entry, asked))
    .map(({ label }) => label);

it('screens match words without accents, and their address', () => {
  expect(labels('equipe')).toEqual(['Équipe']);
  expect(labels('people')).toEqual(['Équipe', 'Comptes désactivés']);
  expect(labels('comptes desact')).toEqual(['Comptes désactivés']);
  expect(labels('nothing of this')).toEqual([]);
});

it('screens without permission are left out', () => {
  const hrefs = screenEntries(['inbox'], words).map(({ href }) => href);
  expect(hrefs).toEqual(['/newsroom/inbox', '/newsroom/permissions', '/newsroom/account', '/']);
});

it('Chinese words match at any position', () => {
  const zh = newsroomWords('zh-Hans');
  const found = screenEntries(['people'], zh).filter(entry => hasWords(entry, '停用'));
  expect(found.map(({ label }) => label)).toEqual(['已停用的人员']);
});

it('a label matches by its start, ignoring accents', () => {
  expect(startsWithWords('Équipe', 'equ')).toBe(true);
  expect(startsWithWords('Équipe', 'quipe')).toBe(false);
});

const story = (id: string, edition: string, headline: string) =>
  sampleBudgetRow(id, { slug: 'harbour-ferries', headline, edition, reporter: 'Wen Jiayi' });

it('two versions of a story are told apart by their editions', () => {
  const rows = [story('1', 'Asia', 'Night ferries return'), story('2', '中文', 'Night ferries return')];
  const hints = (lang: 'en' | 'zh-Hans') =>
    storyEntries(rows, 'night', newsroomWords(lang), en, lang).map(({ hint }) => hint);
  expect(hints('en')).toEqual(['harbour-ferries, Asia, Wen Jiayi', 'harbour-ferries, 中文, Wen Jiayi']);
  expect(hints('zh-Hans')).toEqual(['harbour-ferries、Asia、Wen Jiayi', 'harbour-ferries、中文、Wen Jiayi']);
});

it('a translation is labelled when it is behind its source', () => {
  const source = { edition: 'Global', madeFrom: 3, newest: 5, behind: true, untouched: false };
  const row = story('2', '中文', 'Night ferries return');
  const version = { editionId: 'zh', storyId: '2', stage: row.stage, live: false };
  const dueOf = (behind: boolean) => {
    const versions = [{ ...version, sources: [{ ...source, behind }] }];
    return storyEntries([{ ...row, versions }], 'night', newsroomWords('en'), en, 'en')[0]!.due;
  };
  expect(dueOf(true)).toBe('Behind: made from revision 3 of Global, now at revision 5');
  expect(dueOf(false)).toBeUndefined();
});

it('a live story is labelled when readers do not have its newest text', () => {
  const dueOf = (unpublishedChanges: number) => {
    const row = { ...story('1', 'Asia', 'Night ferries return'), unpublishedChanges };
    return storyEntries([row], 'night', newsroomWords('en'), en, 'en')[0]!.due;
  };
  expect([dueOf(0), dueOf(1), dueOf(3)]).toEqual([
    undefined,
    '1 change not published',
    '3 changes not published',
  ]);
});

it('stories that match in their headline or edition come first', () => {
  const rows = [story('1', 'Asia', 'Rice'), story('2', 'Global', 'Night ferries return')];
  const found = (asked: string) =>
    storyEntries(rows, asked, newsroomWords('en'), en, 'en').map(({ id }) => id);
  expect(found('night')).toEqual(['/newsroom/stories/2', '/newsroom/stories/1']);
  expect(found('asia')).toEqual(['/newsroom/stories/1', '/newsroom/stories/2']);
});
