import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { readJson } from '@/server/http/read-body';
import { keepParts } from '@/server/imports/keep-parts';
import { newsroomRoute } from '@/server/routes/newsroom-route';

interface ItemRoute {
  params: Promise<{ id: string; position: string }>;
}

export const PUT = newsroomRoute<ItemRoute>('import-stories', async (request, { actor }, { params }) => {
  const { id, position } = await params;
  await keepParts(actor, id, Number(position), await readJson(request, 100_000));
  return answer(Done, { done: true });
});
