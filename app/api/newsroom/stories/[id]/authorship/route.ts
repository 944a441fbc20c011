import { authorship } from '@/server/stories/history';
import { newsroomRoute, NO_STORE, type IdRoute } from '@/server/http/newsroom-request';

export const GET = newsroomRoute<IdRoute>(async (request, person, { params }) => {
  const revision = new URL(request.url).searchParams.get('revision');
  const blocks = await authorship(person, (await params).id, revision === null ? null : Number(revision));
  return Response.json({ blocks }, { headers: NO_STORE });
});
