import { OptionsAnswer } from '@/domain/api/options';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { suggestedTopics } from '@/server/paper/options';

export const POST = newsroomRoute('read-newsroom', async (request, { actor }) => {
  const options = await suggestedTopics(actor, await readJson(request, 30_000));
  return answer(OptionsAnswer, { options });
});
