import { newsroomRoute, NO_STORE, readJson } from '@/server/http/newsroom-request';
import { suggestedTopics } from '@/server/paper/options';

export const POST = newsroomRoute(async (request, { actor }) => {
  const options = await suggestedTopics(actor, await readJson(request, 30_000));
  return Response.json({ options }, { headers: NO_STORE });
});
