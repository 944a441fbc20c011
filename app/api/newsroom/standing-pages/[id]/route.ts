import { Done, SavedFields } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { changeStandingPage, removeStandingPage } from '@/server/paper/standing-pages';

export const PUT = newsroomRoute<IdRoute>(
  'manage-paper',
  async (request, { actor }, { params }) => {
    const fields = await changeStandingPage(
      actor,
      (await params).id,
      await readJson(request, 8_000_000),
      new Date(),
    );
    return answer(SavedFields, { done: true, fields });
  },
  { reauthenticates: true },
);

export const DELETE = newsroomRoute<IdRoute>(
  'manage-paper',
  async (_, { actor }, { params }) => {
    await removeStandingPage(actor, (await params).id, new Date());
    return answer(Done, { done: true });
  },
  { reauthenticates: true },
);
