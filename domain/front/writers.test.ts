import { describe, expect, it } from 'vitest';
import { EMPTY_FRONT, type FrontContents, type Slot } from './contents';
import { writersAfterChange, writersOfNew } from './writers';

const slot = (storyId: string | null, over: Partial<Slot> = {}): Slot => ({
  ...{ id: `slot-${storyId}`, storyId, headline: '', kicker: '', mediaId: null, twice: false },
  ...over,
});
const front = (title: string, ...slots: Slot[]): FrontContents => ({
  containers: [{ id: 'c', kind: 'package', title, fill: { by: 'nothing' }, slots }],
});
const writtenBy = (personId: string, contents: FrontContents) =>
  writersAfterChange({}, EMPTY_FRONT, contents, personId);
const newBy = (personId: string, contents: FrontContents, live = EMPTY_FRONT) =>
  writersOfNew(writtenBy(personId, contents), live, contents, null);

describe('The writers of what a front shows for the first time', () => {
  it.each([
    ['a title', front('Elections')],
    ['a headline', front('', slot('s', { headline: 'Boats' }))],
    ['a kicker', front('', slot('s', { kicker: 'Harbour' }))],
    ['a picture', front('', slot('s', { mediaId: 'm' }))],
  ])('include who chose %s', (_, contents) => {
    expect(newBy('a', contents)).toEqual(['a']);
    expect(newBy('a', contents, contents)).toEqual([]);
  });

  it('do not include who places, moves or removes stories', () => {
    expect(newBy('a', front('', slot('s'), slot('t')))).toEqual([]);
    const live = front('Elections', slot('s', { headline: 'Boats' }), slot('t'));
    expect(newBy('a', front('Elections', slot('t'), slot('s', { headline: 'Boats' })), live)).toEqual([]);
    expect(newBy('a', EMPTY_FRONT, live)).toEqual([]);
  });

  it('include who gave a headline to another story', () => {
    const live = front('', slot('s', { headline: 'Boats' }));
    expect(newBy('a', front('', slot('t', { headline: 'Boats' })), live)).toEqual(['a']);
  });

  it('are those of each text, not everyone who saved the draft', () => {
    const first = front('', slot('s', { headline: 'Boats' }));
    const both = front('', slot('s', { headline: 'Boats' }), slot('t', { headline: 'Fares' }));
    const writers = writersAfterChange(writtenBy('a', first), first, both, 'b');
    expect(writersOfNew(writers, EMPTY_FRONT, both, null).toSorted()).toEqual(['a', 'b']);
    expect(writersOfNew(writers, first, both, null)).toEqual(['b']);
  });

  it('fall back to the last person who saved an older draft, without stored writers', () => {
    expect(writersOfNew({}, EMPTY_FRONT, front('Elections'), 'a')).toEqual(['a']);
  });

  it('do not include those of removed texts', () => {
    expect(
      writersAfterChange(writtenBy('a', front('Elections')), front('Elections'), EMPTY_FRONT, 'b'),
    ).toEqual({});
  });
});
