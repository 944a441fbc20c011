import { z } from 'zod';
import { Done } from '@/domain/api/written';
import { parseInput } from '@/server/forms/parse-input';
import { answer } from '@/server/http/answer';
import { readJson } from '@/server/http/read-body';
import { closeDesk, reopenDesk } from '@/server/paper/desks/close-desks';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';

const State = z.strictObject({ closed: z.boolean() });

export const PUT = newsroomRoute<IdRoute>('manage-paper', async (request, { actor }, { params }) => {
  const { closed } = parseInput(State, await readJson(request, 1000));
  const { id } = await params;
  await (closed ? closeDesk : reopenDesk)(actor, id, new Date());
  return answer(Done, { done: true });
});
