import { PersonAnswer } from '@/domain/api/people/people';
import { answer } from '@/server/http/answer';
import { readJson } from '@/server/http/read-body';
import { decideOnAdminChange } from '@/server/people/admin-changes';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';

export const POST = newsroomRoute<IdRoute>(
  'manage-people',
  async (request, { actor }, { params }) => {
    const sent = await readJson(request, 1000);
    const link = await decideOnAdminChange(actor, (await params).id, sent, new Date());
    return answer(PersonAnswer, { done: true, link });
  },
  { reauthenticates: true },
);
