import { describe, expect, it } from 'vitest';
import { sampleFront, sampleTeaser } from '../sample.fixture';
import type { TeaserView } from '../view';
import { isUnevenAside, showsPictures } from './column-heights';
import { planFront, type FrontPlan } from './front-plan';

const picture = { id: 'one', width: 1200, height: 800, alt: '', caption: '', credit: '' };
const PICTURED = {
  none: () => false,
  some: (number: number) => number % 3 === 0,
  one: (number: number) => number === 1,
  all: () => true,
};
const SECTIONS = ['China', 'World', 'Business', 'Culture', 'Travel'];

/** A front of this many stories, spread over five sections. */
function front(count: number, pictured: keyof typeof PICTURED, opinions: number) {
  const stories = Array.from({ length: count }, (_, number) =>
    sampleTeaser(number, { picture: PICTURED[pictured](number) ? picture : null }),
  );
  const opinion = Array.from({ length: opinions }, (_, number) => ({
    ...sampleTeaser(1000 + number),
    portrait: null,
  }));
  const blocks = SECTIONS.map((name, at) => ({
    name,
    href: `/${name}`,
    stories: stories.filter((_, number) => number % SECTIONS.length === at),
  }));
  return { ...sampleFront(0), stories, opinion, blocks, latest: stories.slice(0, 8) };
}

const counts = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 18, 21, 25, 30, 40, 60];

/** Fronts of this many stories, with any pictures and opinions. */
const frontsOf = (count: number) =>
  (Object.keys(PICTURED) as (keyof typeof PICTURED)[]).flatMap(pictured =>
    [0, 1, 2, 5, 6].map(opinions => ({
      ...{ pictured, opinions },
      plan: planFront(front(count, pictured, opinions)),
    })),
  );

function hrefsIn(plan: FrontPlan): string[] {
  const { lead, also, under, opinion, briefs, river, feature, more, strip, rest } = plan;
  const parts: (TeaserView | null)[] = [
    ...[lead, ...also, ...under, ...opinion, ...briefs, ...river, feature, ...more, ...strip, ...rest],
    ...plan.blocks.flat().flatMap(({ stories }) => stories),
  ];
  return parts.flatMap(story => story?.href ?? []);
}

describe.each(counts)('a front of %d stories', count => {
  it('shows no story twice, and all of them while they are few', () => {
    for (const { plan, opinions } of frontsOf(count)) {
      const hrefs = hrefsIn(plan);
      expect(new Set(hrefs).size).toBe(hrefs.length);
      if (count <= 11) expect(hrefs.length).toBe(count + opinions);
    }
  });

  it('leaves no story alone in a row, and no column next to the lead mostly empty', () => {
    for (const { plan } of frontsOf(count)) {
      expect(plan.rest.length).not.toBe(1);
      if (plan.isAcross) expect(plan.briefs).toEqual([]);
      else expect(isUnevenAside(plan, plan.opinion, plan.briefs.length)).toBe(false);
    }
  });

  it('has nothing next to a lead without a picture', () => {
    for (const { plan } of frontsOf(count)) if (!plan.lead?.picture) expect(plan.also).toEqual([]);
  });

  it('has section rows with all or no pictures, and heights that differ by one line at most', () => {
    for (const { blocks } of frontsOf(count).map(({ plan }) => plan))
      for (const row of blocks) {
        if (row.length === 1) expect(blocks.length).toBe(1);
        expect(new Set(row.map(({ pictured }) => pictured)).size).toBe(1);
        if (row[0]!.pictured) expect(row.every(({ stories }) => stories[0]!.picture)).toBe(true);
        const lengths = row.map(({ stories }) => stories.length);
        expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
        expect(Math.min(...lengths)).toBeGreaterThan(1);
      }
  });

  it('has pictures in the row under the lead when there are enough', () => {
    for (const { plan, pictured } of frontsOf(count))
      if (pictured === 'all' && count > 2) expect(showsPictures(plan.under)).toBe(true);
  });
});

it('a front puts a long read where there is room for it, and labels it', () => {
  const stories = Array.from({ length: 30 }, (_, number) =>
    sampleTeaser(number, { picture, isLong: number === 17 }),
  );
  const { feature } = planFront({ ...sampleFront(0), stories });
  expect(feature).toMatchObject({ href: '/china/2026/11/24/story-17', isLong: true });
  expect(planFront({ ...sampleFront(0), stories: stories.slice(0, 17) }).feature).toMatchObject({
    isLong: false,
  });
});
