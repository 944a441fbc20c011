import { describe, expect, it } from 'vitest';
import { doc, p, text } from '@/domain/document/samples.fixture';
import { isSameEntryText, mergeEntry, type EntryText } from './merge-entry';

const entry = (change: Partial<EntryText> = {}): EntryText => ({
  ...{ title: 'Rain', byline: '', pinned: false, keyEvent: false },
  body: doc(p(text('It rains.')), p(text('The river rises.'))),
  ...change,
});
const withWords = (...words: string[]) => entry({ body: doc(...words.map(one => p(text(one)))) });

describe('Two texts of one entry', () => {
  it('become one when they changed different blocks, fields and marks', () => {
    const mine = { ...withWords('It pours.', 'The river rises.'), keyEvent: true };
    const theirs = { ...withWords('It rains.', 'The river is over the wall.'), title: 'Storm' };
    expect(mergeEntry(entry(), mine, theirs)).toEqual({
      ...withWords('It pours.', 'The river is over the wall.'),
      ...{ title: 'Storm', keyEvent: true },
    });
  });

  it.each([
    ['block', withWords('It pours.', 'The river rises.'), withWords('It drizzles.', 'The river rises.')],
    ['title', entry({ title: 'Storm' }), entry({ title: 'Flood' })],
    ['byline', entry({ byline: 'Wen Jiayi' }), entry({ byline: 'Kofi Mensah' })],
  ])('are left to a person when both changed the same %s', (_part, mine, theirs) => {
    expect(mergeEntry(entry(), mine, theirs)).toBeNull();
  });

  it('become the changed one when only one side changed anything, or their common text when both made the same change', () => {
    const changed = { ...withWords('It pours.'), title: 'Storm', pinned: true };
    expect(mergeEntry(entry(), changed, entry())).toEqual(changed);
    expect(mergeEntry(entry(), entry(), changed)).toEqual(changed);
    expect(mergeEntry(entry(), changed, changed)).toEqual(changed);
  });

  it('are the same regardless of the order in which their parts are stored', () => {
    const { title, ...rest } = entry();
    expect(isSameEntryText({ ...rest, title }, entry())).toBe(true);
    expect(isSameEntryText(entry(), withWords('It rains.'))).toBe(false);
  });
});
