import { openStory } from '@/server/composer';
import { newsroomRoute, NO_STORE, type IdRoute } from '@/server/newsroom-request';
import { listRevisions } from '@/server/store/stories';

export const GET = newsroomRoute<IdRoute>(async (_, person, { params }) => {
  const { id } = await openStory(person, (await params).id);
  return Response.json({ revisions: await listRevisions(id) }, { headers: NO_STORE });
});
