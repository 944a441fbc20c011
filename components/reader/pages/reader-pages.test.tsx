import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ArchivePage } from './archive-page';
import { AuthorPage } from './author-page';
import { weeksOf } from './calendar';
import { EditionBar } from '../frame/edition-bar';
import { OfflinePage } from './offline-page';
import { CorrectionsPage } from './corrections-page';
import type { ArchivePageView, AuthorPageView, TopicPageView } from './list-views';
import { MostViewedPage } from './most-viewed-page';
import { bilingualEdition, paragraphOf, sampleFrame, sampleTeaser } from '../sample.fixture';
import { StandingPage } from './standing-page';
import { weekdays } from '@/domain/time/printed-time';
import { TopicPage } from './topic-page';

const html = (page: ReactElement) => renderToStaticMarkup(page);
const frame = { ...sampleFrame(), path: '/topic/ports' };
const turns = { first: null, previous: null, next: null, at: null };

const topic: TopicPageView = {
  frame,
  name: 'Ports',
  description: '',
  stories: [sampleTeaser(1), sampleTeaser(2), sampleTeaser(3), sampleTeaser(4)],
  turns,
  related: [{ label: 'Tea', href: '/topic/tea' }],
  versions: [],
  jsonLd: '{}',
};
const author: AuthorPageView = {
  ...topic,
  foreign: { name: null, title: null, bio: null },
  name: 'Lin Yuchen',
  title: 'Correspondent',
  bio: 'She reports on ports.',
  email: 'lin@paper.example',
  portrait: { id: 'pic-1', width: 400, height: 400, alt: '' },
  latest: [sampleTeaser(4), sampleTeaser(5)],
};
const calendar = {
  year: 2026,
  month: 11,
  href: '/archive/2026/11',
  days: [{ year: 2026, month: 11, day: 24, href: '/archive/2026/11/24', count: 12 }],
};
const day: ArchivePageView = {
  kind: 'day',
  frame,
  isEmpty: false,
  period: { year: 2026, month: 11, day: 24 },
  ways: [{ href: '/archive' }, { year: 2026, href: '/archive/2026' }],
  previous: { year: 2026, month: 11, day: 22, href: '/archive/2026/11/22' },
  next: null,
  calendar,
  stories: [sampleTeaser(1), sampleTeaser(2)],
  turns,
  jsonLd: '{}',
};
const standing = {
  frame,
  title: 'About us',
  description: 'Who we are.',
  body: { type: 'doc' as const, content: [paragraphOf('We print.')] },
  pictures: {},
  stories: {},
  updatedAt: new Date('2026-11-24T02:00:00Z'),
  siblings: [],
};

const ALL: [string, ReactElement][] = [
  ['a topic', <TopicPage {...topic} />],
  ['an author', <AuthorPage {...author} />],
  ['a day', <ArchivePage {...day} />],
  ['the most viewed', <MostViewedPage frame={frame} stories={topic.stories} latest={[]} jsonLd="{}" />],
  ['corrections', <CorrectionsPage frame={frame} corrections={[]} turns={turns} />],
  ['an admin’s page', <StandingPage {...standing} />],
];

describe.each(ALL)('the page of %s', (_, page) => {
  it('has one h1, no inline style, and a breadcrumb', () => {
    const written = html(page);
    expect(written.match(/<h1/g)).toHaveLength(1);
    expect(written).not.toMatch(/\sstyle=/);
    expect(written).toContain('<link rel="canonical" href="https://paper.example/topic/ports"/>');
  });
});

describe('one of several pages', () => {
  const later = {
    first: '/topic/ports',
    previous: '/topic/ports?before=1',
    next: '/topic/ports?before=3',
    at: new Date('2026-11-24T02:00:00Z'),
  };

  it('has the date of its first story in the title, and links to the adjacent pages', () => {
    const written = html(<TopicPage {...topic} turns={later} />);
    expect(written).toContain('<title>Ports, Tuesday 24 November 2026, 10:00 | Broadsheet</title>');
    expect(written).toContain('<link rel="prev" href="https://paper.example/topic/ports?before=1"/>');
    expect(written).toContain('<link rel="next" href="https://paper.example/topic/ports?before=3"/>');
    expect(written).toContain('<a href="/topic/ports">Newest</a>');
    expect(written).toContain('<a href="/topic/ports?before=3" rel="next">Older</a>');
  });

  it('has one link to the first page when that is the previous page', () => {
    const written = html(<TopicPage {...topic} turns={{ ...later, previous: '/topic/ports' }} />);
    expect(written).not.toContain('Newest');
    expect(written).toContain('<a href="/topic/ports" rel="prev">Newer</a>');
  });

  it('links in the opposite order for a long day of the archive', () => {
    const written = html(<ArchivePage {...day} turns={later} />);
    expect(written).toContain('<a href="/topic/ports?before=3" rel="next">Later</a>');
  });
});

describe('a list without stories', () => {
  it('shows a message, offers links, and is not indexed', () => {
    const written = html(<TopicPage {...topic} stories={[]} />);
    expect(written).toContain('This edition has no stories on this topic yet.');
    expect(written).toContain('href="/topic/tea"');
    expect(written).toContain('<meta name="robots" content="noindex"/>');
  });
});

describe('the page of an author', () => {
  const written = html(<AuthorPage {...author} />);

  it('shows the profile with contact and follow links', () => {
    expect(written).toContain('alt="Portrait of Lin Yuchen"');
    expect(written).toContain('<a href="mailto:lin@paper.example">');
    expect(written).toContain('<a href="/feed.xml" type="application/rss+xml">Follow by RSS</a>');
  });

  it('does not repeat the stories of the author under the latest of the edition', () => {
    expect(written.match(/href="[^"]*\/story-4"/g)).toHaveLength(1);
  });
});

describe('the archive', () => {
  it('shows a month in weeks that start on the first day of the week in the language', () => {
    expect(weeksOf({ year: 2026, month: 11 }, 1)[0]).toEqual([null, null, null, null, null, null, 1]);
    expect(weeksOf({ year: 2026, month: 11 }, 7)[0]).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(weeksOf({ year: 2026, month: 11 }, 6).at(-1)).toEqual([28, 29, 30, null, null, null, null]);
    expect(weeksOf({ year: 2027, month: 2 }, 1)).toHaveLength(4);
    expect(weekdays('fr', 1).map(({ short }) => short)[0]).toBe('lun.');
    expect(weekdays('ar', 6)[0]!.long).toBe('السبت');
  });

  it('labels a day with its number of stories, and marks the day of the page', () => {
    const written = html(<ArchivePage {...day} />);
    expect(written).toContain('<h1>Tuesday 24 November 2026</h1>');
    expect(written).toContain(
      '<a href="/archive/2026/11/24" aria-current="page"><b>24</b> <span>12 stories</span>',
    );
    expect(written).toContain('<a href="/archive/2026/11/22">Sunday 22 November 2026</a>');
    expect(written).toMatch(/<time dateTime="2026-11-24T10:00\+08:00">10:00<\/time>/);
  });

  it('is the only page with the rules of the calendar', () => {
    expect(html(<ArchivePage {...day} />)).toContain('.archive{color:red}');
    expect(html(<TopicPage {...topic} />)).not.toContain('.archive{color:red}');
  });

  it('is translated to each language', () => {
    const inChinese = html(<ArchivePage {...day} frame={sampleFrame({ lang: 'zh-Hans' })} />);
    expect(inChinese).toContain('<h1>2026年11月24日星期二</h1>');
    expect(inChinese).toContain('<span>12篇</span>');
    const inFrench = html(<ArchivePage {...day} frame={sampleFrame({ lang: 'fr' })} />);
    expect(inFrench).toContain('<title>mardi 24 novembre 2026 | Archives | Broadsheet</title>');
  });
});

it('the edition bar has the short name of an edition when there are several', () => {
  const bar = html(<EditionBar frame={frame} />);
  expect(bar).toContain('<span class="long">Global Edition</span><span class="short">Global</span></a>');
  expect(bar).toContain('>中文</a>');
});

it('the offline page has the rule of the paper', () => {
  expect(html(<OfflinePage frame={frame} />)).toContain('<div class="scotch"></div></header>');
});

it('a topic name in a bilingual edition is shown in both languages', () => {
  const bilingual = { ...topic, frame: sampleFrame(bilingualEdition), name: 'Ports\n港口' };
  expect(html(<TopicPage {...bilingual} />)).toContain(
    '<h1><span lang="en">Ports</span> <span lang="zh-Hans">港口</span></h1>',
  );
});
