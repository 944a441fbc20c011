import { localeOf } from '@/domain/paper/english';
import type { BodyNode } from '@/domain/document/body';
import { PAGE_LAYOUTS, type PageLayout } from '@/domain/paper/stylesheets';
import { emptyFields, picked, PRINTED_TEXTS } from '@/domain/story/fields/derive';
import type { FrameView, FrontPageView, StoryPageView, TeaserView } from './view';

/** Made-up pages for the tests beside. */

const at = (time: string) => new Date(`2026-11-24T${time}:00Z`);

export function sampleFrame(edition: Partial<FrameView['edition']> = {}): FrameView {
  return {
    siteName: 'Broadsheet',
    titleName: 'Broadsheet',
    xAccount: '@broadsheet',
    origin: 'https://paper.example',
    path: '/china/2026/11/24/harbour',
    styles: {
      ofLayouts: Object.fromEntries(PAGE_LAYOUTS.map(layout => [layout, `.${layout}{color:red}`])) as Record<
        PageLayout,
        string
      >,
      ofPaper: '',
    },
    assets: {
      font: '/assets/newsreader-1.woff2',
      icon: '/assets/icon-1.svg',
      script: '/assets/reader-1.js',
      keeper: '/assets/keeper-1.js',
      follower: '/assets/live-1.js',
    },
    edition: {
      code: 'en',
      ink: 'petrol',
      typeface: 'newsreader',
      name: 'Global Edition',
      lang: 'en',
      secondLang: null,
      direction: 'ltr',
      zone: 'Asia/Shanghai',
      frontHref: '/',
      description: 'News from China and the world.',
      firstYear: 1998,
      rightsLine: 'All rights reserved.',
      licenceLine: 'Licence 0000000',
      registrationLine: 'Registration 00000000-1',
      followLinks: [{ label: 'Weibo', href: 'https://example.org/weibo' }],
      aboutLinks: [],
      ...edition,
      locale: localeOf({ lang: 'en', zone: 'Asia/Shanghai', english: 'zone', ...edition }),
    },
    editions: [
      {
        code: 'en',
        ink: 'petrol',
        label: 'Global Edition',
        shortLabel: 'Global',
        lang: 'en',
        locale: 'en-GB',
        href: '/',
        current: true,
      },
      {
        code: 'asia',
        ink: 'amber',
        label: 'ASIA',
        shortLabel: 'ASIA',
        lang: 'en',
        locale: 'en-GB',
        href: '/asia',
        current: false,
      },
      {
        code: 'zh',
        ink: 'cinnabar',
        label: '中文',
        shortLabel: '中文',
        lang: 'zh-Hans',
        locale: 'zh-Hans',
        href: '/zh/china/2026/11/24/harbour',
        current: false,
      },
      {
        code: 'bi',
        ink: 'plum',
        label: '双语',
        shortLabel: '双语',
        lang: 'en',
        locale: 'en-GB',
        href: '/bi',
        current: false,
      },
    ],
    sections: [{ label: 'China', href: '/china', current: true }],
    subsections: [],
    feedHref: '/feed.xml',
    listHrefs: {
      search: '/search',
      mostViewed: '/most-viewed',
      corrections: '/corrections',
      archive: '/archive',
      offline: '/offline',
      kept: '/kept',
    },
    plate: null,
    appHrefs: {
      hasOwnIcon: false,
      icon: '/icon-180.png',
      manifest: '/manifest.webmanifest',
    },
    madeAt: at('03:00'),
  };
}

export const bilingualEdition = {
  code: 'bi',
  ink: 'plum' as const,
  name: '双语',
  lang: 'en',
  secondLang: 'zh-Hans',
  frontHref: '/bi',
};

const NO_TEXTS = picked(emptyFields(''), PRINTED_TEXTS);

export function sampleTeaser(number: number, more: Partial<TeaserView> = {}): TeaserView {
  return {
    href: `/china/2026/11/24/story-${number}`,
    ...NO_TEXTS,
    kicker: 'Ports',
    headline: `Story number ${number}`,
    standfirst: 'Zhoushan:\u00a0It is quiet now.',
    byline: 'Lin Yuchen',
    publishedAt: at('02:00'),
    picture: null,
    section: 'China',
    isLive: false,
    isLong: false,
    ...more,
  };
}

export function sampleStory(more: Partial<StoryPageView> = {}, blocks: BodyNode[] = []): StoryPageView {
  return {
    frame: sampleFrame(),
    crumbs: [
      { label: '', href: '/' },
      { label: 'China', href: '/china' },
    ],
    ...NO_TEXTS,
    headline: 'A harbour goes quiet',
    standfirst: 'Zhoushan, Zhejiang:\u00a0Electric cranes have halved the noise.',
    bylines: [
      { role: 'by', name: 'Lin Yuchen', href: '/author/lin' },
      { role: 'by', name: 'Marta Oyelaran', href: null },
      { role: 'photos', name: 'Qiu Lan', href: null },
      { role: 'reporting', name: 'Zhou Ting', href: null },
    ],
    dateline: 'Zhoushan',
    source: 'Broadsheet',
    firstPublishedAt: at('00:10'),
    updatedAt: at('01:40'),
    lead: { id: 'pic-1', width: 1440, height: 960, alt: 'Cranes.', caption: 'The quay.', credit: 'Qiu Lan' },
    body: { type: 'doc', content: blocks },
    pictures: { 'pic-1': { width: 1440, height: 960 }, 'pic-2': { width: 900, height: 600 } },
    recordings: { 'sound-1': '/media/sound-1.mp3' },
    stories: { 'story-1': sampleTeaser(1) },
    author: { name: 'Lin Yuchen', href: '/author/lin', bio: 'Lin Yuchen reports on ports.', portrait: null },
    corrections: [{ text: 'It is 61.', createdAt: at('01:40') }],
    changesHref: '/china/2026/11/24/harbour/changes',
    topics: [{ label: 'Ports', href: '/topic/ports' }],
    minutes: 4,
    qrCodeHref: '/china/2026/11/24/harbour/qr.svg',
    coverage: null,
    keeps: ['/media/p1/960.avif'],
    related: [sampleTeaser(1)],
    latest: [sampleTeaser(2)],
    series: null,
    mostViewed: [],
    previous: null,
    next: null,
    shared: { picture: '/media/share/one.abc.jpg', headline: '', description: '', canonicalUrl: '' },
    jsonLd: '{"@type":"NewsArticle"}',
    sideBySide: [],
    versions: [
      {
        code: 'zh',
        ink: 'cinnabar',
        label: '中文',
        lang: 'zh-Hans',
        locale: 'zh-Hans',
        href: '/zh/china/2026/11/24/harbour',
        current: false,
      },
    ],
    ...more,
  };
}

export function sampleFront(count: number, more: Partial<FrontPageView> = {}): FrontPageView {
  const stories = Array.from({ length: count }, (_, number) =>
    sampleTeaser(number, {
      picture:
        number % 3
          ? null
          : { id: `pic-${number}`, width: 1200, height: 800, alt: '', caption: '', credit: 'Qiu Lan' },
    }),
  );
  return {
    frame: { ...sampleFrame(), path: '/' },
    stories,
    opinion: [],
    blocks: [
      { name: 'China', href: '/china', stories: stories.filter((_, number) => number % 2) },
      { name: 'World', href: '/world', stories: stories.filter((_, number) => number % 2 === 0) },
    ],
    latest: stories.slice(0, 8),
    mostViewed: [],
    breaking: null,
    jsonLd: '{}',
    ...more,
  };
}

export const paragraphOf = (text: string): BodyNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
});
