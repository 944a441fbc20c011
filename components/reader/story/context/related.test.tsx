import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { sampleFrame, sampleTeaser } from '../../sample.fixture';
import type { TeaserView } from '../../view';
import { Related } from './related';

const picture = { id: 'pic-1', width: 1200, height: 800, alt: '', caption: '', credit: '' };
const pictured = (number: number) => sampleTeaser(number, { picture });

/** The stories of each column, by number, and how the columns are set. */
function columnsOf(stories: TeaserView[]) {
  const html = renderToStaticMarkup(<Related frame={sampleFrame()} stories={stories} />);
  const columns = html
    .split(/<div(?: class="(?:slot|stack)")?>/)
    .map(column => [...column.matchAll(/story-(\d)"/g)].map(([, number]) => Number(number)));
  return {
    set: /<div class="(cols [^"]+)">/.exec(html)?.[1],
    columns: columns.filter(({ length }) => length),
    html,
  };
}

it('related stories without pictures share a column, so that none is above an empty cell', () => {
  const { set, columns, html } = columnsOf([sampleTeaser(1), pictured(2), sampleTeaser(3), pictured(4)]);
  expect([set, columns]).toEqual(['cols cols--three', [[2], [4], [1, 3]]]);
  expect(html.match(/class="summary"/g)).toHaveLength(2);
});

it('related stories have a column each when all or none have pictures', () => {
  const all = [1, 2, 3, 4];
  for (const stories of [all.map(pictured), all.map(number => sampleTeaser(number))])
    expect(columnsOf(stories)).toMatchObject({
      set: 'cols cols--four',
      columns: all.map(number => [number]),
    });
});

it('the only picture of related stories is placed at the side of its words', () => {
  const { set, columns, html } = columnsOf([sampleTeaser(1), pictured(2), sampleTeaser(3)]);
  expect([set, columns]).toEqual(['cols cols--even', [[2], [1, 3]]]);
  expect(html).toMatch(/<div class="slot"><article class="teaser teaser--side teaser--thumb">/);
  expect(columnsOf([pictured(1)])).toMatchObject({ set: undefined, columns: [[1]] });
});
