import { describe, expect, it } from 'vitest';
import { sampleTeaser } from '../../sample.fixture';
import type { ContainerView, OpinionView } from '../../view';
import { areUnevenLists, areUnevenSections, isUnevenAside } from '../column-heights';
import { frontParts } from './front-parts';

const picture = { id: 'one', width: 1200, height: 800, alt: '', caption: '', credit: '' };

function storiesOf(count: number, isPictured: boolean): OpinionView[] {
  return Array.from({ length: count }, (_, number) => ({
    ...sampleTeaser(number, { picture: isPictured ? picture : null }),
    portrait: null,
  }));
}

const container = (kind: ContainerView['kind'], count: number, isPictured = false): ContainerView => ({
  id: `${kind}-${count}`,
  kind,
  title: kind,
  href: `/${kind}-${count}`,
  stories: kind === 'most-viewed' ? [] : storiesOf(count, isPictured),
  lines: kind === 'most-viewed' ? storiesOf(count, false) : [],
  opening: [],
});

const counts = [1, 2, 3, 4, 6, 8, 10];
const pairs = counts.flatMap(one =>
  counts.flatMap(other => [true, false].map(isPictured => ({ one, other, isPictured }))),
);

describe.each(pairs)(
  'An arranged front with containers of $one and $other stories, pictures: $isPictured',
  ({ one, other, isPictured }) => {
    it('leaves no column next to the lead mostly empty, and shows every story', () => {
      const [part, ...more] = frontParts([
        container('lead', one, isPictured),
        container('opinion', other, isPictured),
      ]);
      expect(more).toEqual([]);
      if (part?.kind !== 'top') throw new Error('The lead comes first');
      const { lead, also, under, briefs, opinion, isAcross } = part.plan;
      expect([lead, ...also, ...under, ...briefs]).toHaveLength(one);
      expect(opinion).toHaveLength(other);
      if (!isAcross) expect(isUnevenAside({ lead, under }, opinion, briefs.length)).toBe(false);
    });

    it('puts the most viewed next to the river only when both fill their columns', () => {
      const parts = frontParts([container('river', one), container('most-viewed', other)]);
      expect(parts).toHaveLength(areUnevenLists([one, other]) ? 2 : 1);
    });

    it('has rows of sections without a mostly empty column, in the order of the producer', () => {
      const [part] = frontParts([
        container('section', one, isPictured),
        container('section', other, isPictured),
        container('section', one, isPictured),
      ]);
      if (part?.kind !== 'sections') throw new Error('Sections share a part');
      const lengths = part.blocks.map(row => row.map(({ stories }) => stories.length));
      expect(lengths.flat()).toEqual([one, other, one]);
      for (const row of lengths) expect(areUnevenSections(row, isPictured)).toBe(false);
    });
  },
);
