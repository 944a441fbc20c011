import type { Operation } from './operation';
import { api, page } from './requests';

const READS = { mostBlocks: 1000, mostStatements: 6 };

/** What machines request: feeds, sitemaps and the public API. */
export const MACHINES: Operation[] = [
  { name: 'feed of an edition', ...READS, run: () => page('/feed.xml') },
  { name: 'feed of a section', ...READS, run: ({ sample }) => page(`${sample.section}/feed.atom`) },
  { name: 'feed of a topic', ...READS, run: ({ sample }) => page(`${sample.topic}/feed.json`) },
  { name: 'sitemap index', ...READS, run: () => page('/sitemap.xml') },
  { name: 'sitemap of pages', ...READS, run: () => page('/sitemap-pages.xml') },
  {
    name: 'sitemap of topics',
    mostBlocks: 1000,
    mostStatements: 6,
    growsWithContent: true,
    run: ({ sample }) => page(`/sitemap-${sample.edition.code}-topics.xml`),
  },
  {
    name: 'sitemap of a month',
    mostBlocks: 1500,
    mostStatements: 6,
    growsWithContent: true,
    run: ({ sample }) => page(`/sitemap-${sample.edition.code}-${sample.month}.xml`),
  },
  { name: 'news sitemap', ...READS, growsWithContent: true, run: () => page('/news-sitemap.xml') },
  { name: 'withdrawn stories', ...READS, growsWithContent: true, run: () => page('/withdrawn.json') },
  { name: 'API, stories', ...READS, run: () => api('/stories') },
  {
    name: 'API, stories of a topic',
    ...READS,
    run: ({ sample }) => api(`/stories?topic=${sample.slugs.topic}`),
  },
  {
    name: 'API, of a topic in a section',
    ...READS,
    // A thousand stories are searched for those of the section.
    mostBlocks: 3000,
    run: ({ sample }) => api(`/stories?topic=${sample.slugs.topic}&section=${sample.sectionPath}`),
  },
  {
    name: 'API, stories of ten years ago',
    ...READS,
    run: ({ sample }) => api(`/stories?until=${sample.month}-01`),
  },
  { name: 'API, topics', ...READS, run: () => api('/topics?limit=100') },
  { name: 'API, authors', ...READS, run: () => api('/authors?limit=100') },
];
