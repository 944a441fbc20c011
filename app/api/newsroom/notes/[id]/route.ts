import { newsroomRoute, readJson, type IdRoute } from '@/server/http/newsroom-request';
import { replyTo, settleThread } from '@/server/notes/notes';

export const POST = newsroomRoute<IdRoute>(async (request, { actor }, { params }) => {
  await replyTo(actor, (await params).id, await readJson(request, 50_000), new Date());
  return Response.json({ done: true }, { status: 201 });
});

export const PUT = newsroomRoute<IdRoute>(async (request, { actor }, { params }) => {
  await settleThread(actor, (await params).id, await readJson(request, 2000), new Date());
  return Response.json({ done: true });
});
