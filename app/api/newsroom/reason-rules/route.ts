import { SavedFields } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { changeReasonRules } from '@/server/paper/style';

export const PUT = newsroomRoute('manage-paper', async (request, { actor }) => {
  const fields = await changeReasonRules(actor, await readJson(request, 10_000), new Date());
  return answer(SavedFields, { done: true, fields });
});
