import { PreviewLinkMade, PreviewLinksAnswer } from '@/domain/api/stories/preview-links';
import { answer } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { createPreviewLink, previewLinks } from '@/server/preview/preview-links';

export const GET = newsroomRoute<IdRoute>('read-newsroom', async (_, { actor }, { params }) =>
  answer(PreviewLinksAnswer, await previewLinks(actor, (await params).id, new Date())),
);

export const POST = newsroomRoute<IdRoute>('share-preview', async (request, { actor }, { params }) => {
  const sent = await readJson(request, 2000);
  return answer(PreviewLinkMade, await createPreviewLink(actor, (await params).id, sent, new Date()), 201);
});
