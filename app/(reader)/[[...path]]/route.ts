import { createElement, type ReactElement } from 'react';
import { FrontPage } from '@/components/reader/front-page';
import { MissingPage } from '@/components/reader/missing-page';
import { SectionPage } from '@/components/reader/section-page';
import { StoryPage } from '@/components/reader/story-page';
import { STORY_HEADER } from '@/server/press/headers';
import { answerReader, readerHeaders, type ReaderAnswer } from '@/server/reader/answer';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const answer = await answerReader(decodeURIComponent(url.pathname), url.searchParams, new Date());
  if (answer.kind === 'moved') {
    const headers = {
      ...readerHeaders('text/plain; charset=utf-8', answer.keys),
      location: encodeURI(answer.to),
    };
    return new Response(`This page is at ${answer.to}\n`, { status: 301, headers });
  }
  if (answer.kind === 'feed')
    return new Response(answer.xml, {
      headers: readerHeaders('application/rss+xml; charset=utf-8', answer.keys),
    });
  // Next refuses a static import of this module from a route, though a route may well answer HTML.
  const { renderToStaticMarkup } = await import('react-dom/server');
  const html = `<!doctype html>${renderToStaticMarkup(pageOf(answer))}`;
  const status = answer.kind === 'missing' ? answer.status : 200;
  const headers = readerHeaders('text/html; charset=utf-8', answer.keys);
  if (answer.kind === 'story') headers[STORY_HEADER] = answer.storyId;
  return new Response(html, { status, headers });
}

function pageOf(answer: Exclude<ReaderAnswer, { kind: 'moved' | 'feed' }>): ReactElement {
  switch (answer.kind) {
    case 'story':
      return createElement(StoryPage, answer.view);
    case 'front':
      return createElement(FrontPage, answer.view);
    case 'section':
      return createElement(SectionPage, answer.view);
    case 'missing':
      return createElement(MissingPage, answer.view);
  }
}
