import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { sampleFrame } from '../sample.fixture';
import { BreakingNews } from './breaking-news';

const EVENING = new Date('2026-11-23T22:52:00+08:00');
const MORNING = new Date('2026-11-24T10:52:00+08:00');

function barAt(startedAt: Date, edition: Parameters<typeof sampleFrame>[0] = {}, href: string | null = '/a') {
  const frame = { ...sampleFrame(edition), madeAt: new Date('2026-11-24T11:00:00+08:00') };
  return renderToStaticMarkup(
    <BreakingNews frame={frame} news={{ text: 'Ferries stop', href, startedAt }} />,
  );
}

describe('the breaking news bar', () => {
  it.each([
    ['en', MORNING, '10:52', 'GMT+8'],
    ['zh-Hans', MORNING, '10:52', 'GMT+8'],
    ['fr', MORNING, '10\u00a0h\u00a052', 'UTC+8'],
    ['ar', MORNING, '10:52', 'غرينتش+8'],
    ['en', EVENING, '23 November, 22:52', 'GMT+8'],
    ['zh-Hans', EVENING, '11月23日 22:52', 'GMT+8'],
  ])('shows its start time in %s in the zone of the edition', (lang, startedAt, time, zone) => {
    const bar = barAt(startedAt, { lang });
    const machine = startedAt === MORNING ? '2026-11-24T10:52+08:00' : '2026-11-23T22:52+08:00';
    expect(bar).toContain(`<time dateTime="${machine}">${time}</time><bdi data-zone="">`);
    expect(bar.replace(/[\u200e\u200f]/g, '')).toContain(` (${zone})</bdi>`);
  });

  it('links to its story, or to nothing without one', () => {
    expect(barAt(MORNING)).toContain('<a href="/a">Ferries stop</a>');
    expect(barAt(MORNING, {}, null)).toContain('<a>Ferries stop</a>');
  });
});
