import { newsroomRoute, NO_STORE, readJson } from '@/server/http/newsroom-request';
import { addPerson, people } from '@/server/people/people';

export const GET = newsroomRoute(async (request, { actor }) => {
  const { show, q = '', after } = Object.fromEntries(new URL(request.url).searchParams);
  const filter = { deactivated: show === 'deactivated', words: q, after };
  return Response.json(await people(actor, filter, new Date()), { headers: NO_STORE });
});

export const POST = newsroomRoute(async (request, person) => {
  const added = await addPerson(person.actor, await readJson(request, 50_000), new Date());
  return Response.json(added, { status: 201, headers: NO_STORE });
});
