import { Done } from '@/domain/api/written';
import { stopExport } from '@/server/archive/export-screen';
import { answer } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';

export const DELETE = newsroomRoute<IdRoute>('manage-paper', async (_, { actor }, { params }) => {
  await stopExport(actor, (await params).id, new Date());
  return answer(Done, { done: true });
});
