import { createElement } from 'react';
import { StoryPage } from '@/components/reader/story/story-page';
import { newsroomRoute, type IdRoute } from '@/server/http/newsroom-request';
import { PREVIEW_HEADERS, previewPage } from '@/server/pages/story/preview';

/** The story as readers would get it now, for the frame of the composer's preview. */
export const GET = newsroomRoute<IdRoute>(async (request, person, { params }) => {
  const show = new URL(request.url).searchParams.get('show');
  const view = await previewPage(person, (await params).id, show, new Date());
  const { renderToStaticMarkup } = await import('react-dom/server');
  return new Response(`<!doctype html>${renderToStaticMarkup(createElement(StoryPage, view))}`, {
    headers: PREVIEW_HEADERS,
  });
});
