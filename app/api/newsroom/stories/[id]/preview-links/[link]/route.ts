import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { revokePreviewLink } from '@/server/preview/preview-links';

interface LinkRoute {
  params: Promise<{ id: string; link: string }>;
}

export const DELETE = newsroomRoute<LinkRoute>('share-preview', async (_, { actor }, { params }) => {
  const { id, link } = await params;
  await revokePreviewLink(actor, id, link, new Date());
  return answer(Done, { done: true });
});
