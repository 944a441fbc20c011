import { DraftSaved, FrontState } from '@/domain/front/api';
import { answerFrontConflict } from '@/server/fronts/front-conflict';
import { saveDraft } from '@/server/fronts/draft';
import { frontState } from '@/server/fronts/front-state';
import { answer } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';

/** A front with the maximum number of slots and every text at its longest. */
const MAX_BYTES = 300_000;

export const GET = newsroomRoute<IdRoute>('read-newsroom', async (_request, { actor }, { params }) =>
  answer(FrontState, await frontState(actor, (await params).id, new Date())),
);

export const PUT = newsroomRoute<IdRoute>('arrange-fronts', async (request, { actor }, { params }) =>
  answerFrontConflict(async () => {
    const { id } = await params;
    return answer(DraftSaved, await saveDraft(actor, id, await readJson(request, MAX_BYTES), new Date()));
  }),
);
