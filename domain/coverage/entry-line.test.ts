import { expect, it } from 'vitest';
import { doc, p, text } from '@/domain/document/samples.fixture';
import { entryLine } from './entry-line';

const lineOf = (words: string, title = '') => entryLine({ title, body: doc(p(text(words))) });

it('the line of an entry is its title, or the start of its text when it has no title', () => {
  expect(lineOf('It rains.', 'Rain')).toBe('Rain');
  expect(lineOf('It rains.')).toBe('It rains.');
  expect(lineOf('Il\u00a0pleut\u202f!\tEncore.')).toBe('Il\u00a0pleut\u202f! Encore.');
  expect(lineOf('The ferry is late. '.repeat(20))).toMatch(/^The ferry.* (is|late\.|ferry|The)…$/);
  expect(lineOf('渡船晚点。'.repeat(40))).toHaveLength(111);
  expect(lineOf(`${'渡'.repeat(109)}😀😀`)).toBe(`${'渡'.repeat(109)}…`);
});
