import { createElement } from 'react';
import { previewHtml } from '@/app/html';
import { StoryPage } from '@/components/reader/story/story-page';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { PREVIEW_HEADERS, previewPage } from '@/server/preview/preview-page';

/** The story as readers would see it now, for the composer's preview frame. */
export const GET = newsroomRoute<IdRoute>('read-newsroom', async (request, person, { params }) => {
  const show = new URL(request.url).searchParams.get('show');
  const view = await previewPage(person, (await params).id, show, new Date());
  return new Response(await previewHtml(createElement(StoryPage, view), request), {
    headers: PREVIEW_HEADERS,
  });
});
