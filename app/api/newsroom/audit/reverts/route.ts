import { Added } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { startRevert } from '@/server/audit/revert/start';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';

const LIMIT = 500_000;

export const POST = newsroomRoute(
  'read-audit',
  async (request, { actor }) => {
    const id = await startRevert(actor, await readJson(request, LIMIT), new Date());
    return answer(Added, { id }, 202);
  },
  { reauthenticates: true },
);
