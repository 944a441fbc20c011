import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { removeNote, rewordNote } from '@/server/notes/notes';

interface NoteRoute {
  params: Promise<{ id: string; note: string }>;
}

export const PUT = newsroomRoute<NoteRoute>('change-note', async (request, { actor }, { params }) => {
  const { id, note } = await params;
  await rewordNote(actor, id, note, await readJson(request, 50_000), new Date());
  return answer(Done, { done: true });
});

export const DELETE = newsroomRoute<NoteRoute>('change-note', async (_request, { actor }, { params }) => {
  const { id, note } = await params;
  await removeNote(actor, id, note, new Date());
  return answer(Done, { done: true });
});
