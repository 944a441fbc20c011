import { NamedRows } from '@/domain/api/named-rows';
import { Added } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { entriesForEditing } from '@/server/paper/named-lists';
import { addTopic } from '@/server/paper/topics';

export const GET = newsroomRoute('manage-topics', async (request, { actor }) => {
  const { q = '', after } = Object.fromEntries(new URL(request.url).searchParams);
  return answer(NamedRows, await entriesForEditing(actor, 'topics', { words: q, after }));
});

export const POST = newsroomRoute('manage-topics', async (request, { actor }) => {
  const id = await addTopic(actor, await readJson(request, 50_000), new Date());
  return answer(Added, { id }, 201);
});
