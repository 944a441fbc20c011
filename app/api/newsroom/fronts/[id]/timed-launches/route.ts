import { Added } from '@/domain/api/written';
import { answerFrontConflict } from '@/server/fronts/front-conflict';
import { timeLaunch } from '@/server/fronts/timed-launches';
import { answer } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';

export const POST = newsroomRoute<IdRoute>(async (request, { actor }, { params }) =>
  answerFrontConflict(async () => {
    const { id } = await params;
    const added = await timeLaunch(actor, id, await readJson(request, 5000), new Date());
    return answer(Added, { id: added }, 201);
  }),
);
