import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { replyTo, settleThread } from '@/server/notes/notes';

export const POST = newsroomRoute<IdRoute>('add-note', async (request, { actor }, { params }) => {
  await replyTo(actor, (await params).id, await readJson(request, 50_000), new Date());
  return answer(Done, { done: true }, 201);
});

export const PUT = newsroomRoute<IdRoute>('resolve-note', async (request, { actor }, { params }) => {
  await settleThread(actor, (await params).id, await readJson(request, 2000), new Date());
  return answer(Done, { done: true });
});
