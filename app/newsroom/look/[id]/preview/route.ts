import { createElement } from 'react';
import { previewHtml } from '@/app/html';
import { ArrangedFrontPage } from '@/components/reader/front/arranged/arranged-front-page';
import { FrontPage } from '@/components/reader/front/front-page';
import { StoryPage } from '@/components/reader/story/story-page';
import { lookPreview } from '@/server/preview/look-preview';
import { PREVIEW_HEADERS } from '@/server/preview/preview-page';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';

/** A page of an edition with a look that is not saved, for the frames beside the form. */
export const GET = newsroomRoute<IdRoute>('manage-paper', async (request, { actor }, { params }) => {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const page = await lookPreview(actor, (await params).id, query, new Date());
  const element =
    page.kind === 'story'
      ? createElement(StoryPage, page.view)
      : page.kind === 'front'
        ? createElement(FrontPage, page.view)
        : createElement(ArrangedFrontPage, page.view);
  return new Response(await previewHtml(element, request), { headers: PREVIEW_HEADERS });
});
