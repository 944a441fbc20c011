import { newsroomRoute, NO_STORE, readJson, type IdRoute } from '@/server/http/newsroom-request';
import { createThread, notesOf } from '@/server/notes/notes';

export const GET = newsroomRoute<IdRoute>(async (_request, { actor }, { params }) =>
  Response.json(await notesOf(actor, (await params).id), { headers: NO_STORE }),
);

export const POST = newsroomRoute<IdRoute>(async (request, { actor }, { params }) => {
  const { id } = await params;
  await createThread(actor, id, await readJson(request, 50_000), new Date());
  return Response.json(await notesOf(actor, id), { status: 201, headers: NO_STORE });
});
