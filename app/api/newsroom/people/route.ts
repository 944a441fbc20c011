import { newsroomRoute, NO_STORE, readJson } from '@/server/http/newsroom-request';
import { addPerson } from '@/server/people/people';

export const POST = newsroomRoute(async (request, person) => {
  const added = await addPerson(person.actor, await readJson(request, 50_000), new Date());
  return Response.json(added, { status: 201, headers: NO_STORE });
});
