import { ActionsAnswer } from '@/domain/api/budget-actions';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { actOnPeople } from '@/server/people/bulk';

export const POST = newsroomRoute(
  'manage-people',
  async (request, { actor }) =>
    answer(ActionsAnswer, await actOnPeople(actor, await readJson(request, 20_000), new Date())),
  { reauthenticates: true },
);
