import { NewTokenAnswer } from '@/domain/api/people/tokens';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { makeToken } from '@/server/tokens/tokens';

export const POST = newsroomRoute(
  'manage-tokens',
  async (request, { actor }) =>
    answer(NewTokenAnswer, await makeToken(actor, await readJson(request, 5_000), new Date()), 201),
  { reauthenticates: true },
);
