import { NamedRows } from '@/domain/api/named-rows';
import { Added } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { addAuthor } from '@/server/paper/authors';
import { entriesForEditing } from '@/server/paper/named-lists';

export const GET = newsroomRoute('manage-authors', async (request, { actor }) => {
  const { q = '', after } = Object.fromEntries(new URL(request.url).searchParams);
  return answer(NamedRows, await entriesForEditing(actor, 'authors', { words: q, after }));
});

export const POST = newsroomRoute('manage-authors', async (request, { actor }) => {
  const id = await addAuthor(actor, await readJson(request, 50_000), new Date());
  return answer(Added, { id }, 201);
});
