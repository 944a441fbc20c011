import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { sampleFrame } from '../sample.fixture';
import type { CoverageView } from '../view';
import { CoveragePart } from './coverage-part';

const coverage: CoverageView = {
  state: 'live',
  changedAt: new Date('2026-11-24T03:42:00Z'),
  changes: 2,
  href: '/china/2026/11/24/harbour',
  followed: null,
  oldestFirst: false,
  orderHref: '/china/2026/11/24/harbour?order=oldest',
  pinned: [],
  keyEvents: [],
  entries: [],
  firstHref: null,
  nextHref: null,
};

it.each([
  ['en', 'Last updated: 11:42 (GMT+8) · Oldest first'],
  ['fr', 'Dernière mise à jour\u00a0: 11\u00a0h\u00a042 (UTC+8) · Du plus ancien au plus récent'],
])('says in %s when live coverage last changed, and in which zone', (lang, expected) => {
  const html = renderToStaticMarkup(<CoveragePart frame={sampleFrame({ lang })} coverage={coverage} />);
  expect(/<p class="meta">(.*?)<\/p>/.exec(html)![1]!.replace(/<[^>]+>/g, '')).toBe(expected);
  expect(html).toMatch(/<time[^>]+>11[^<]+<\/time><bdi data-zone="">/);
});
