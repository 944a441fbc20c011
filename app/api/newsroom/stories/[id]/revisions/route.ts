import { history } from '@/server/stories/history';
import { newsroomRoute, NO_STORE, type IdRoute } from '@/server/http/newsroom-request';

export const GET = newsroomRoute<IdRoute>(async (_, person, { params }) => {
  const revisions = await history(person, (await params).id);
  return Response.json({ revisions }, { headers: NO_STORE });
});
