import { createElement, type ReactElement } from 'react';
import { ArrangedFrontPage } from '@/components/reader/front/arranged/arranged-front-page';
import { ArchivePage } from '@/components/reader/pages/archive-page';
import { AuthorPage } from '@/components/reader/pages/author-page';
import { ChangesPage } from '@/components/reader/story/changes-page';
import { CoveragePart } from '@/components/reader/coverage/coverage';
import { CorrectionsPage } from '@/components/reader/pages/corrections-page';
import { FrontPage } from '@/components/reader/front/front-page';
import { KeptPage } from '@/components/reader/pages/kept-page';
import { MissingPage } from '@/components/reader/pages/missing-page';
import { MostViewedPage } from '@/components/reader/pages/most-viewed-page';
import { OfflinePage } from '@/components/reader/pages/offline-page';
import { SearchPage } from '@/components/reader/search/search-page';
import { SectionPage } from '@/components/reader/pages/section-page';
import { StandingPage } from '@/components/reader/pages/standing-page';
import { SideBySidePage } from '@/components/reader/story/side-by-side/side-by-side-page';
import { StoryPage } from '@/components/reader/story/story-page';
import { TopicPage } from '@/components/reader/pages/topic-page';
import { htmlOf } from '@/app/html';
import { ownPath } from '@/domain/own-path';
import type { SourcePage } from '@/server/press/page-source';
import { answerReader, pageHeaders, readerHeaders, type ReaderAnswer } from '@/server/site/answer';

/** Renders the public page or file at a path with its query. */
export async function readerPage(name: string): Promise<SourcePage> {
  const url = new URL(`http://press${name}`);
  const answer = await answerReader(decodeURIComponent(url.pathname), url.searchParams, new Date());
  if (answer.kind === 'moved') {
    const headers = {
      ...readerHeaders('text/plain; charset=utf-8', answer.keys),
      location: ownPath(encodeURI(answer.to) + (answer.query ? `?${answer.query}` : '')) ?? '/',
    };
    // Any number of addresses redirect to one: with trailing slashes, or with page numbers.
    const moved = { status: answer.forGood ? 301 : 302, headers, isTransient: true };
    return { ...moved, body: `This page is at ${answer.to}\n` };
  }
  if (answer.kind === 'file') {
    const { type, body, keys, status = 200, headers, isTransient } = answer.file;
    return { status, headers: { ...readerHeaders(type, keys), ...headers }, body, isTransient };
  }
  const body = await htmlOf(elementOf(answer));
  const headers = pageHeaders(body, answer.keys);
  // A part of a page must not be indexed.
  if (answer.kind === 'coverage') headers['x-robots-tag'] = 'noindex';
  return {
    status: answer.kind === 'missing' ? answer.status : 200,
    headers,
    body,
    ...('storyId' in answer && { storyId: answer.storyId }),
    isTransient: isTransient(answer, url.searchParams),
  };
}

/**
 * Whether there are unlimited addresses like this one, so that its answer must not displace the paper's pages in the
 * cache.
 */
function isTransient(answer: ReaderAnswer, query: URLSearchParams): boolean {
  return (
    ['page', 'before', 'after'].some(name => query.has(name)) ||
    (answer.kind === 'missing' && answer.status !== 410) ||
    (answer.kind === 'search' && answer.view.kind !== 'start')
  );
}

function elementOf(answer: Exclude<ReaderAnswer, { kind: 'moved' | 'file' }>): ReactElement {
  switch (answer.kind) {
    case 'story':
      return createElement(StoryPage, answer.view);
    case 'coverage':
      return createElement(CoveragePart, answer.view);
    case 'changes':
      return createElement(ChangesPage, answer.view);
    case 'side-by-side':
      return createElement(SideBySidePage, answer.view);
    case 'front':
      return createElement(FrontPage, answer.view);
    case 'arranged-front':
      return createElement(ArrangedFrontPage, answer.view);
    case 'section':
      return createElement(SectionPage, answer.view);
    case 'topic':
      return createElement(TopicPage, answer.view);
    case 'author':
      return createElement(AuthorPage, answer.view);
    case 'archive':
      return createElement(ArchivePage, answer.view);
    case 'most-viewed':
      return createElement(MostViewedPage, answer.view);
    case 'corrections':
      return createElement(CorrectionsPage, answer.view);
    case 'standing':
      return createElement(StandingPage, answer.view);
    case 'kept':
      return createElement(KeptPage, answer.view);
    case 'offline':
      return createElement(OfflinePage, answer.view);
    case 'search':
      return createElement(SearchPage, answer.view);
    case 'missing':
      return createElement(MissingPage, answer.view);
  }
}
