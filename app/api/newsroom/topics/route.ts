import { newsroomRoute, readJson } from '@/server/http/newsroom-request';
import { addTopic } from '@/server/paper/topics';

export const POST = newsroomRoute(async (request, { actor }) => {
  const id = await addTopic(actor, await readJson(request, 50_000), new Date());
  return Response.json({ id }, { status: 201 });
});
