import { nameRevision } from '@/server/stories/history';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';

interface RevisionRoute {
  params: Promise<{ id: string; number: string }>;
}

export const PUT = newsroomRoute<RevisionRoute>('create-story', async (request, person, { params }) => {
  const { id, number } = await params;
  await nameRevision(person, id, Number(number), await readJson(request, 2000), new Date());
  return new Response(null, { status: 204 });
});
