import type { PaperStructure } from '../paper';
import type { Destination } from '../resolve';
import { archivePage } from './archive-page';
import { authorPage } from './author-page';
import { correctionsPage } from './corrections-page';
import { sectionPage } from './list-pages';
import { mostViewedPage } from './most-viewed-page';
import { startOf } from './paging';
import { standingPage } from './standing-page';
import { topicPage } from './topic-page';

type Listed = 'section' | 'topic' | 'author' | 'archive' | 'corrections' | 'most-viewed' | 'standing';

async function named<Kind extends Listed, Page extends object>(kind: Kind, page: Promise<Page | null>) {
  const found = await page;
  return found && { kind, ...found };
}

/** The page of a destination that lists stories, from the position in the query; null when there is no such page. */
export async function answerListed(
  destination: Extract<Destination, { kind: Listed }>,
  paper: PaperStructure,
  query: URLSearchParams,
  now: Date,
) {
  const { kind, edition } = destination;
  const start = startOf(query, kind === 'archive' ? 'oldestFirst' : 'newestFirst');
  if (start === undefined) return null;
  switch (kind) {
    case 'section':
      return named(kind, sectionPage(destination, paper, start, now));
    case 'topic':
      return named(kind, topicPage(destination, paper, start, now));
    case 'author':
      return named(kind, authorPage(destination, paper, start, now));
    case 'archive':
      return named(kind, archivePage(edition, destination.period, paper, start, now));
    case 'corrections':
      return named(kind, correctionsPage(edition, paper, start, now));
    case 'most-viewed':
      return named(kind, mostViewedPage(edition, paper, now));
    case 'standing':
      return named(kind, standingPage(edition, destination.page, paper, now));
  }
}

export type ListedAnswer = NonNullable<Awaited<ReturnType<typeof answerListed>>>;
