import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, placesOf, windowsOf, type StoryTimes } from '@/server/store/search/search-places';

const DAY = 86_400_000;
const editionIds = ['00000000-0000-7000-8000-00000000e001', '00000000-0000-7000-8000-00000000e002'];

/** Stories on every third day up to one, the given number on each. */
const times = (last: number, days: number, stories: number): StoryTimes =>
  Array.from({ length: days }, (_, index) => ({ day: last - 3 * index, stories }));

const storyAt = (time: Date, editionId = editionIds[0]!) =>
  placesOf({ editionId, sectionId: 's-1', authorIds: ['a-1'], kind: 'story', publishedAt: time });

/** Whether a story with these places matches a query of places only. */
const matches = (query: string, places: string[]) =>
  query.split(' & ').every(group =>
    group
      .replace(/[()']/g, '')
      .split(' | ')
      .some(place => places.includes(place)),
  );

describe('The windows of a search', () => {
  const today = dayOf(new Date());

  it('contain each story in the window of its time, for any paper', () => {
    const anyPaper = fc.record({
      last: fc.integer({ min: 12_000, max: today + 40 }),
      days: fc.integer({ min: 0, max: 3000 }),
      stories: fc.integer({ min: 1, max: 4000 }),
      back: fc.integer({ min: 0, max: 9000 }),
      cut: fc.option(fc.integer({ min: 0, max: 4000 })),
    });
    fc.assert(
      fc.property(anyPaper, ({ last, days, stories, back, cut }) => {
        const before = cut === null ? null : new Date((last - cut) * DAY + 5000);
        const time = new Date((last - back) * DAY + 3000);
        if (before && time >= before) return;
        const windows = windowsOf({ editionIds }, times(last, days, stories), before);
        const window = windows.find(({ from }) => from === null || time >= from)!;
        expect(matches(window.places, storyAt(time))).toBe(true);
        expect(matches(window.places, storyAt(time, 'another-edition'))).toBe(false);
        const starts = windows.map(({ from }) => from?.getTime() ?? -Infinity);
        expect(starts).toEqual(starts.toSorted((a, b) => b - a));
        expect(windows.at(-1)!.from).toBeNull();
        for (const { places } of windows) expect(places.split(' | ').length).toBeLessThanOrEqual(12);
      }),
    );
  });

  it('grow in number with the paper, from one for a small paper', () => {
    const count = (stories: number) => windowsOf({ editionIds }, times(today, 2000, stories), null).length;
    expect([1, 9, 33, 130, 520].map(count)).toEqual([1, 2, 3, 4, 5]);
  });

  it('are narrowed by section and author', () => {
    const places = storyAt(new Date());
    const placesQuery = (sectionIds: string[], authorIds: string[]) =>
      windowsOf({ editionIds, sectionIds, authorIds }, [], null)[0]!.places;
    expect(matches(placesQuery(['s-1', 's-2'], ['a-1']), places)).toBe(true);
    expect(matches(placesQuery(['s-2'], ['a-1']), places)).toBe(false);
    expect(matches(placesQuery(['s-1'], ['a-2']), places)).toBe(false);
    expect(matches(placesQuery([], ['a-1']), places)).toBe(false);
  });
});
