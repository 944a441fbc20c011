import { expect, it } from 'vitest';
import { newsroomWords } from '../words/words';
import { hasWords, screenEntries, startsWithWords } from './entries';

const words = newsroomWords('fr');
const labels = (asked: string) =>
  screenEntries(['budget', 'people'], words)
    .filter(entry => hasWords(entry, asked))
    .map(({ label }) => label);

it('Screens are found by words of the language without accents, and by their address', () => {
  expect(labels('equipe')).toEqual(['Équipe']);
  expect(labels('people')).toEqual(['Équipe', 'Comptes désactivés']);
  expect(labels('comptes desact')).toEqual(['Comptes désactivés']);
  expect(labels('nothing of this')).toEqual([]);
});

it('Screens that a person may not open are not among them', () => {
  const hrefs = screenEntries(['inbox'], words).map(({ href }) => href);
  expect(hrefs).toEqual(['/newsroom/inbox', '/newsroom/permissions', '/newsroom/account', '/']);
});

it('Chinese words are found anywhere', () => {
  const zh = newsroomWords('zh-Hans');
  const found = screenEntries(['people'], zh).filter(entry => hasWords(entry, '停用'));
  expect(found.map(({ label }) => label)).toEqual(['已停用的人员']);
});

it('A label is known by its start, without its accents', () => {
  expect(startsWithWords('Équipe', 'equ')).toBe(true);
  expect(startsWithWords('Équipe', 'quipe')).toBe(false);
});
