import { createElement } from 'react';
import { previewHtml } from '@/app/html';
import { ArrangedFrontPage } from '@/components/reader/front/arranged/arranged-front-page';
import { SectionPage } from '@/components/reader/pages/section-page';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { previewFront } from '@/server/fronts/preview';
import { PREVIEW_HEADERS } from '@/server/preview/preview-page';

/** The draft of a front as readers would see it now, for the preview frame. */
export const GET = newsroomRoute<IdRoute>('read-newsroom', async (request, { actor }, { params }) => {
  const page = await previewFront(actor, (await params).id, new Date());
  const element =
    page.kind === 'front'
      ? createElement(ArrangedFrontPage, page.view)
      : createElement(SectionPage, page.view);
  return new Response(await previewHtml(element, request), { headers: PREVIEW_HEADERS });
});
