import { Launched } from '@/domain/front/api';
import { answerFrontConflict } from '@/server/fronts/front-conflict';
import { launchDraft } from '@/server/fronts/launches';
import { answer } from '@/server/http/answer';
import { readJson } from '@/server/http/read-body';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';

export const POST = newsroomRoute<IdRoute>('arrange-fronts', async (request, { actor }, { params }) =>
  answerFrontConflict(async () => {
    const { id } = await params;
    const number = await launchDraft(actor, id, await readJson(request, 5000), new Date());
    return answer(Launched, { number }, 201);
  }),
);
