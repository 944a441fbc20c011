import { createElement } from 'react';
import { previewHtml } from '@/app/html';
import { StoryPage } from '@/components/reader/story/story-page';
import { previewOfItem } from '@/server/imports/preview';
import { PREVIEW_HEADERS } from '@/server/preview/preview-page';
import { newsroomRoute } from '@/server/routes/newsroom-route';

interface ItemRoute {
  params: Promise<{ id: string; position: string }>;
}

/** An item of an import as the page that it would become. */
export const GET = newsroomRoute<ItemRoute>('import-stories', async (request, { actor }, { params }) => {
  const { id, position } = await params;
  const view = await previewOfItem(actor, id, Number(position), new Date());
  return new Response(await previewHtml(createElement(StoryPage, view), request), {
    headers: PREVIEW_HEADERS,
  });
});
