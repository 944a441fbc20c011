import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { FrontPage } from '../front/front-page';
import { planFront } from '../front/front-plan';
import { MissingPage } from './missing-page';
import { bilingualEdition, sampleFrame, sampleFront, sampleTeaser } from '../sample.fixture';
import { SectionPage } from './section-page';
import { runsOf, pageLanguagesOf } from '../text/page-languages';
import type { LineView, TeaserView } from '../view';

const section = {
  frame: sampleFrame(),
  crumbs: [],
  name: 'China',
  description: 'Reports.',
  stories: [sampleTeaser(1), sampleTeaser(2)],
  latest: [sampleTeaser(2), sampleTeaser(3)],
  arranged: [],
  mostViewed: [],
  turns: { first: null, previous: null, next: '/china?before=2', at: null },
  jsonLd: '{}',
};

/** The pages, and how many stories each has at least. */
const pages: [string, ReactElement, number][] = [
  ['a full front', <FrontPage {...sampleFront(60)} />, 30],
  ['a small front', <FrontPage {...sampleFront(3)} />, 3],
  ['an empty front', <FrontPage {...sampleFront(0)} />, 0],
  ['a section', <SectionPage {...section} />, 3],
  ['a full section', <SectionPage {...section} stories={sampleFront(12).stories} />, 12],
  ['a missing page', <MissingPage frame={sampleFrame()} mostViewed={[]} status={404} latest={[]} />, 0],
  [
    'a withdrawn story',
    <MissingPage frame={sampleFrame()} mostViewed={[]} status={410} latest={[sampleTeaser(1)]} />,
    1,
  ],
];

describe.each(pages)('the page of %s', (_, page, stories) => {
  const html = renderToStaticMarkup(page);

  it('has one h1, no inline style, and no script but structured data and the optional one', () => {
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/<script(?! type="application\/ld\+json")[^>]*>/g)).toEqual([
      '<script src="/assets/reader-1.js" defer="" data-offline="/offline" data-keeper="/assets/keeper-1.js">',
      '<script type="speculationrules">',
    ]);
    expect(html).not.toMatch(/\sstyle=/);
  });

  it('shows each story once', () => {
    const hrefs = [...html.matchAll(/href="(\/china\/2026[^"]+)"/g)].map(match => match[1]);
    expect(hrefs.length).toBeGreaterThanOrEqual(stories);
    expect(new Set(hrefs).size).toBe(hrefs.length);
  });
});

describe.each([
  ['front', <FrontPage {...sampleFront(60)} />],
  ['section', <SectionPage {...section} stories={sampleFront(12).stories} />],
])('the first picture of a %s', (_, page) => {
  it('is loaded eagerly, and no other is', () => {
    const pictures = renderToStaticMarkup(page).match(/<img[^>]*>/g)!;
    expect(pictures.length).toBeGreaterThan(1);
    expect(pictures.map(picture => picture.includes('fetchPriority="high"'))).toEqual(
      pictures.map((_picture, index) => index === 0),
    );
    expect(pictures.map(picture => picture.includes('loading="lazy"'))).toEqual(
      pictures.map((_picture, index) => index > 0),
    );
  });
});

describe('a front', () => {
  it('starts with the first story that has a picture', () => {
    const front = sampleFront(5);
    front.stories[0] = sampleTeaser(0);
    expect(planFront(front).lead?.headline).toBe('Story number 3');
  });

  it('shows the summary of a Chinese lead as a deck when nothing is next to the headline', () => {
    const leadOf = (lang: string, count: number) =>
      renderToStaticMarkup(<FrontPage {...sampleFront(count)} frame={sampleFrame({ lang })} />);
    const deck = /<\/h2><p class="summary">/;
    expect(leadOf('zh-Hans', 1)).toMatch(deck);
    expect(leadOf('zh-Hans', 12)).not.toMatch(deck);
    expect(leadOf('en', 1)).not.toMatch(deck);
    for (const [lang, count] of [
      ['zh-Hans', 1],
      ['zh-Hans', 12],
      ['en', 1],
    ] as const)
      expect(
        leadOf(lang, count)
          .match(/<article class="lead">.*?<\/article>/s)![0]
          .match(/class="summary"/g),
      ).toHaveLength(1);
  });

  it('shows a strip of pictures only when four are left', () => {
    expect(planFront(sampleFront(60)).strip.length).toBeGreaterThanOrEqual(4);
    expect(planFront(sampleFront(12)).strip).toEqual([]);
  });

  it('shows a message when it is empty', () => {
    expect(renderToStaticMarkup(<FrontPage {...sampleFront(0)} />)).toContain(
      'Nothing has been published here yet',
    );
  });
});

describe('the page of a withdrawn story', () => {
  const html = renderToStaticMarkup(
    <MissingPage frame={sampleFrame()} mostViewed={[]} status={410} latest={[]} />,
  );

  it('explains the withdrawal, offers links, and is not indexed', () => {
    expect(html).toContain('This story has been withdrawn');
    expect(html).toContain('<a href="/china">China</a>');
    expect(html).toContain('<meta name="robots" content="noindex"/>');
    expect(html).not.toContain('rel="canonical"');
    expect(html).not.toContain('<dl');
  });

  const [publishedAt, withdrawnAt] = [new Date('2026-11-12T09:30:00Z'), new Date('2026-11-19T03:15:00Z')];
  const rowsOf = (status: 404 | 410, withdrawn: { publishedAt: Date | null; withdrawnAt: Date | null }) => {
    const page = (
      <MissingPage
        frame={sampleFrame()}
        mostViewed={[]}
        status={status}
        latest={[]}
        withdrawn={{ line: '', ...withdrawn }}
      />
    );
    return [...renderToStaticMarkup(page).matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g)].map(
      ([, label, date]) => [label, date!.replace(/<[^>]+>/g, '')].join(': '),
    );
  };

  it('shows the most read stories, or the latest ones while there are too few', () => {
    const sideOf = (mostViewed: LineView[]) => {
      const stories = [sampleTeaser(1)];
      const html = renderToStaticMarkup(
        <MissingPage frame={sampleFrame()} status={410} latest={stories} mostViewed={mostViewed} />,
      );
      return [...html.matchAll(/<section aria-labelledby="([^"]+)"/g)].map(([, id]) => id);
    };
    expect(sideOf([sampleTeaser(2)])).toEqual(['most-viewed']);
    expect(sideOf([])).toEqual(['latest']);
  });

  it('shows the dates between which it was published, as far as known, in the zone of the edition', () => {
    const published = 'Published: 12 November 2026, 17:30 (GMT+8)';
    expect(rowsOf(410, { publishedAt, withdrawnAt })).toEqual([
      published,
      'Withdrawn: 19 November 2026, 11:15 (GMT+8)',
    ]);
    expect(rowsOf(404, { publishedAt, withdrawnAt })).toEqual([
      published,
      'Taken down: 19 November 2026, 11:15 (GMT+8)',
    ]);
    expect(rowsOf(410, { publishedAt, withdrawnAt: null })).toEqual([published]);
    expect(rowsOf(410, { publishedAt: null, withdrawnAt: null })).toEqual([]);
  });
});

describe('a teaser', () => {
  const kickers = (more: Partial<TeaserView>) => {
    const html = renderToStaticMarkup(<SectionPage {...section} stories={[sampleTeaser(1, more)]} />);
    return [...html.matchAll(/<p class="kicker">(.*?)<\/p>/g)].map(([, kicker]) => kicker);
  };

  it('labels a long read and a live story', () => {
    expect(kickers({ isLong: true })).toContain('Ports<span class="long-mark">Long read</span>');
    expect(kickers({ isLive: true })).toContain('<b class="live-mark">Live</b> Ports');
    expect(kickers({})).toContain('Ports');
  });
});

describe('texts of a bilingual edition', () => {
  const languages = pageLanguagesOf(sampleFrame(bilingualEdition).edition);

  it('are split by their lines', () => {
    expect(runsOf('Tea\n茶', languages)).toEqual([
      { lang: 'en', text: 'Tea' },
      { lang: 'zh-Hans', text: '茶' },
    ]);
  });

  it('are split by script when the languages are mixed', () => {
    expect(runsOf('Reading 阅读', languages)).toEqual([
      { lang: 'en', text: 'Reading ' },
      { lang: 'zh-Hans', text: '阅读' },
    ]);
    expect(runsOf('海拔640米。', languages)).toEqual([{ lang: 'zh-Hans', text: '海拔640米。' }]);
  });
});
