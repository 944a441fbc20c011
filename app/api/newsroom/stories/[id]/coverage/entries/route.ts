import { EntryAnswer } from '@/domain/coverage/api';
import { addEntry } from '@/server/coverage/entries';
import { answer } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';

export const POST = newsroomRoute<IdRoute>('write-entry', async (request, { actor }, { params }) => {
  const entry = await addEntry(actor, (await params).id, await readJson(request, 100_000), new Date());
  return answer(EntryAnswer, entry, 201);
});
