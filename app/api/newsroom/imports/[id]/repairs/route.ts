import { RepairedAnswer } from '@/domain/api/imports';
import { answer } from '@/server/http/answer';
import { useAllRepaired } from '@/server/imports/keep-parts';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';

export const POST = newsroomRoute<IdRoute>('import-stories', async (_, { actor }, { params }) =>
  answer(RepairedAnswer, { left: await useAllRepaired(actor, (await params).id) }),
);
