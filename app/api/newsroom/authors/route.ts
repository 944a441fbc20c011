import { newsroomRoute, readJson } from '@/server/http/newsroom-request';
import { addAuthor } from '@/server/paper/authors';

export const POST = newsroomRoute(async (request, { actor }) => {
  const id = await addAuthor(actor, await readJson(request, 50_000), new Date());
  return Response.json({ id }, { status: 201 });
});
