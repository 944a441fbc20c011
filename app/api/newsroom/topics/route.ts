import { newsroomRoute, NO_STORE, readJson } from '@/server/http/newsroom-request';
import { entriesToKeep } from '@/server/paper/named-lists';
import { addTopic } from '@/server/paper/topics';

export const GET = newsroomRoute(async (request, { actor }) => {
  const { q = '', after } = Object.fromEntries(new URL(request.url).searchParams);
  return Response.json(await entriesToKeep(actor, 'topics', { words: q, after }), { headers: NO_STORE });
});

export const POST = newsroomRoute(async (request, { actor }) => {
  const id = await addTopic(actor, await readJson(request, 50_000), new Date());
  return Response.json({ id }, { status: 201 });
});
