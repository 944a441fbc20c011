import { NotesAnswer } from '@/domain/api/notes';
import { answer } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { createThread, notesOf } from '@/server/notes/notes';

export const GET = newsroomRoute<IdRoute>('read-newsroom', async (_request, { actor }, { params }) =>
  answer(NotesAnswer, await notesOf(actor, (await params).id)),
);

export const POST = newsroomRoute<IdRoute>('add-note', async (request, { actor }, { params }) => {
  const { id } = await params;
  await createThread(actor, id, await readJson(request, 50_000), new Date());
  return answer(NotesAnswer, await notesOf(actor, id), 201);
});
