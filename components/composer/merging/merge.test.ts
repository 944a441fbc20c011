import { describe, expect, it } from 'vitest';
import type { BodyNode } from '@/domain/document/body';
import { blockWords } from '@/domain/history/words';
import { otherFields } from '@/domain/story/fields/other-fields.fixture';
import { emptyFields } from '@/domain/story/story';
import type { Draft } from '../draft';
import { compareDrafts, differencesIn, MERGE_FIELDS, mergeDrafts, mergesByItself } from './merge';

const paragraph = (text: string): BodyNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const draft = (headline: string, ...texts: string[]): Draft => ({
  editionId: 'global',
  deskId: null,
  fields: { ...emptyFields('Broadsheet'), headline },
  body: { type: 'doc', content: texts.map(paragraph) },
});
const textsOf = ({ body }: Draft) => body.content?.map(blockWords);

describe('merging two texts of a story', () => {
  const base = draft('Ferries return', 'one', 'two', 'three');

  it('needs no choice between equal texts', () => {
    expect(differencesIn(compareDrafts(base, { ...base }, base))).toEqual([]);
  });

  it('suggests the only changed side of a field, and takes that of the body', () => {
    const mine = draft('Night ferries return', 'one', 'two', 'three', 'mine at the end');
    const theirs = draft('Ferries return', 'one', 'two, changed', 'three');
    const comparison = compareDrafts(mine, theirs, base);
    expect(differencesIn(comparison).map(({ suggested }) => suggested)).toEqual(['mine']);
    const merged = mergeDrafts(comparison, {});
    expect(merged.fields.headline).toBe('Night ferries return');
    expect(textsOf(merged)).toEqual(['one', 'two, changed', 'three', 'mine at the end']);
  });

  it('suggests no side when both changed the same words', () => {
    const comparison = compareDrafts(
      draft('A', 'mine', 'two', 'three'),
      draft('B', 'theirs', 'two', 'three'),
      base,
    );
    const differences = differencesIn(comparison);
    expect(differences.map(({ suggested }) => suggested)).toEqual([null, null]);
    const choose = (side: 'mine' | 'theirs' | 'both') =>
      mergeDrafts(comparison, Object.fromEntries(differences.map(({ id }) => [id, side])));
    expect([choose('mine').fields.headline, textsOf(choose('mine'))]).toEqual([
      'A',
      ['mine', 'two', 'three'],
    ]);
    expect([choose('theirs').fields.headline, textsOf(choose('theirs'))]).toEqual([
      'B',
      ['theirs', 'two', 'three'],
    ]);
    expect([choose('both').fields.headline, textsOf(choose('both'))]).toEqual([
      'A / B',
      ['mine', 'theirs', 'two', 'three'],
    ]);
  });

  it('shows a block that one side removed', () => {
    const comparison = compareDrafts(draft('Ferries return', 'one', 'three'), base, base);
    expect(textsOf(mergeDrafts(comparison, {}))).toEqual(['one', 'three']);
  });

  it('joins names without duplicates', () => {
    const named = (...names: string[]): Draft => ({
      ...base,
      fields: { ...base.fields, bylines: names.map(name => ({ role: 'by', name, authorId: null })) },
    });
    const comparison = compareDrafts(named('Lin Yuchen', 'Qiu Lan'), named('Lin Yuchen', 'Wen Jiayi'), null);
    const merged = mergeDrafts(comparison, { bylines: 'both' });
    expect(merged.fields.bylines.map(({ name }) => name)).toEqual(['Lin Yuchen', 'Qiu Lan', 'Wen Jiayi']);
  });

  it('never results in a body without blocks', () => {
    const none = { ...base, body: { type: 'doc' as const, content: [] } };
    expect(mergeDrafts(compareDrafts(none, none, null), {}).body.content).toEqual([{ type: 'paragraph' }]);
  });

  it('takes every field that the other side changed', () => {
    const theirs: Draft = { ...base, editionId: 'asia', deskId: 'desk', fields: otherFields() };
    const comparison = compareDrafts(base, theirs, base);
    expect(comparison.fields.map(({ field }) => field).sort()).toEqual([...MERGE_FIELDS].sort());
    expect(mergesByItself(comparison)).toBe(true);
    expect(mergeDrafts(comparison, {})).toEqual(theirs);
  });

  it('can keep both texts of every field that allows it', () => {
    const withNote = (internalNote: string, relatedIds: string[]): Draft => ({
      ...base,
      fields: { ...base.fields, internalNote, relatedIds },
    });
    const comparison = compareDrafts(withNote('mine', ['a', 'b']), withNote('theirs', ['b', 'c']), base);
    expect(mergesByItself(comparison)).toBe(false);
    const merged = mergeDrafts(comparison, { internalNote: 'both', relatedIds: 'both' });
    expect(merged.fields).toMatchObject({ internalNote: 'mine\ntheirs', relatedIds: ['a', 'b', 'c'] });
  });
});
