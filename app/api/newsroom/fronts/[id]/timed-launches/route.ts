import { Added, Done } from '@/domain/api/written';
import { answerFrontConflict } from '@/server/fronts/front-conflict';
import { putIntoTimed, timeLaunch } from '@/server/fronts/timed-launches';
import { answer } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';

export const POST = newsroomRoute<IdRoute>('arrange-fronts', async (request, { actor }, { params }) =>
  answerFrontConflict(async () => {
    const { id } = await params;
    const added = await timeLaunch(actor, id, await readJson(request, 5000), new Date());
    return answer(Added, { id: added }, 201);
  }),
);

/** Merges the draft into the scheduled launches. */
export const PUT = newsroomRoute<IdRoute>('arrange-fronts', async (request, { actor }, { params }) =>
  answerFrontConflict(async () => {
    const { id } = await params;
    await putIntoTimed(actor, id, await readJson(request, 5000), new Date());
    return answer(Done, { done: true });
  }),
);
