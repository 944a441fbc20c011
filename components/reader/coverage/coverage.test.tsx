import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { bilingualEdition, paragraphOf, sampleFrame, sampleStory } from '../sample.fixture';
import { StoryPage } from '../story/story-page';
import type { CoverageView } from '../view';
import { CoveragePart } from './coverage';

const coverage: CoverageView = {
  state: 'live',
  changedAt: new Date('2026-11-24T03:42:00Z'),
  changes: 2,
  href: '/china/2026/11/24/harbour',
  followed: null,
  oldestFirst: false,
  orderHref: '/china/2026/11/24/harbour?order=oldest',
  pinned: [],
  pictures: {},
  keyEvents: [],
  entries: [],
  firstHref: null,
  nextHref: null,
};

it.each([
  ['en', 'Last updated: 11:42 (GMT+8) · Oldest first'],
  ['fr', 'Dernière mise à jour\u00a0: 11\u00a0h\u00a042 (UTC+8) · Du plus ancien au plus récent'],
])('the last change of live coverage is shown in %s with its zone', (lang, expected) => {
  const html = renderToStaticMarkup(<CoveragePart frame={sampleFrame({ lang })} coverage={coverage} />);
  expect(/<p class="meta">(.*?)<\/p>/.exec(html)![1]!.replace(/<[^>]+>/g, '')).toBe(expected);
  expect(html).toMatch(/<time[^>]+>11[^<]+<\/time><bdi data-zone="">/);
});

describe('the page of a story with live coverage', () => {
  const keyEvents = [
    { href: '/a/entries/1', title: 'All ferries suspended', at: new Date('2026-11-24T02:52:00Z') },
  ];
  const edition = { ...sampleFrame().edition, ...bilingualEdition };
  const page = (state: 'live' | 'ended', more = {}) =>
    renderToStaticMarkup(
      <StoryPage
        {...sampleStory({ coverage: { ...coverage, state, keyEvents }, ...more }, [paragraphOf('Words.')])}
      />,
    );
  const order = (html: string) =>
    ['live-mark', '<h1', 'Key events', 'Words.', 'id="coverage"']
      .map(part => [html.indexOf(part), part] as const)
      .filter(([at]) => at >= 0)
      .sort(([one], [other]) => one - other)
      .map(([, part]) => part);
  const live = ['live-mark', '<h1', 'Key events', 'id="coverage"', 'Words.'];
  const ended = ['<h1', 'Key events', 'Words.', 'id="coverage"'];

  it.each([
    ['in one language', {}],
    ['in two', { frame: { ...sampleFrame(), edition } }],
  ])('has a label and its entries before its text while it is live, and after it then: %s', (_, more) => {
    expect(order(page('live', more))).toEqual(live);
    expect(order(page('ended', more))).toEqual(ended);
  });

  it('has its kicker next to the label', () => {
    expect(page('live', { kicker: 'Storm' })).toContain(
      '<p class="kicker"><b class="live-mark">Live</b> Storm</p>',
    );
  });
});
