import { createElement, type ReactElement } from 'react';
import { ArrangedFrontPage } from '@/components/reader/front/arranged/arranged-front-page';
import { ArchivePage } from '@/components/reader/pages/archive-page';
import { AuthorPage } from '@/components/reader/pages/author-page';
import { ChangesPage } from '@/components/reader/story/changes-page';
import { CoveragePart } from '@/components/reader/coverage/coverage-part';
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
import { ownPath } from '@/domain/paper/own-path';
import { PASSING_HEADER, STORY_HEADER } from '@/server/press/headers';
import { offerReaderRoute } from '@/server/press/reader-route';
import { answerReader, readerHeaders, type ReaderAnswer } from '@/server/site/answer';

export const dynamic = 'force-dynamic';

offerReaderRoute(GET);

export async function GET(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const answer = await answerReader(decodeURIComponent(url.pathname), url.searchParams, new Date());
  if (answer.kind === 'moved') {
    const headers = {
      ...readerHeaders('text/plain; charset=utf-8', answer.keys),
      // Any number of addresses lead to one: with slashes after them, or by the number of a page.
      [PASSING_HEADER]: '1',
      location: ownPath(encodeURI(answer.to)) ?? '/',
    };
    return new Response(`This page is at ${answer.to}\n`, { status: answer.forGood ? 301 : 302, headers });
  }
  if (answer.kind === 'file') {
    const { type, body, keys, status, headers, isPassing } = answer.file;
    return new Response(body, {
      status,
      headers: { ...readerHeaders(type, keys), ...(isPassing && { [PASSING_HEADER]: '1' }), ...headers },
    });
  }
  // Next refuses a static import of this module from a route, though a route may well answer HTML.
  const { renderToStaticMarkup } = await import('react-dom/server');
  const html = `<!doctype html>${renderToStaticMarkup(pageOf(answer))}`;
  const status = answer.kind === 'missing' ? answer.status : 200;
  const headers = readerHeaders('text/html; charset=utf-8', answer.keys);
  if (answer.kind === 'story' || answer.kind === 'side-by-side') headers[STORY_HEADER] = answer.storyId;
  // A part of a page is no page to be found.
  if (answer.kind === 'coverage') headers['x-robots-tag'] = 'noindex';
  if (isPassing(answer, url.searchParams)) headers[PASSING_HEADER] = '1';
  return new Response(html, { status, headers });
}

/** Whether there is no end of addresses like this one, so that its answer must not take the place of the paper's pages. */
function isPassing(answer: ReaderAnswer, query: URLSearchParams): boolean {
  return (
    ['page', 'before', 'after'].some(name => query.has(name)) ||
    (answer.kind === 'missing' && answer.status !== 410) ||
    (answer.kind === 'search' && answer.view.kind !== 'start')
  );
}

function pageOf(answer: Exclude<ReaderAnswer, { kind: 'moved' | 'file' }>): ReactElement {
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
