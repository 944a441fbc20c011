import { Done, SavedFields } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { changeTemplate, removeTemplate } from '@/server/paper/templates';

export const PUT = newsroomRoute<IdRoute>('manage-templates', async (request, { actor }, { params }) => {
  const fields = await changeTemplate(
    actor,
    (await params).id,
    await readJson(request, 4_000_000),
    new Date(),
  );
  return answer(SavedFields, { done: true, fields });
});

export const DELETE = newsroomRoute<IdRoute>('manage-templates', async (_, { actor }, { params }) => {
  await removeTemplate(actor, (await params).id, new Date());
  return answer(Done, { done: true });
});
