import { newsroomRoute, readJson } from '@/server/newsroom-request';
import { addTopic } from '@/server/topics';

export const POST = newsroomRoute(async (request, { actor }) => {
  const id = await addTopic(actor, await readJson(request, 50_000), new Date());
  return Response.json({ id }, { status: 201 });
});
