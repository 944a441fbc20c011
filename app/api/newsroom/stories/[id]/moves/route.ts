import { MovesAnswer } from '@/domain/api/planning/board';
import { answer } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { movesOf } from '@/server/stories/planning/board';

export const GET = newsroomRoute<IdRoute>('read-newsroom', async (_, { actor }, { params }) =>
  answer(MovesAnswer, await movesOf(actor, (await params).id, new Date())),
);
