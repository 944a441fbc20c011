import { RepairedAnswer } from '@/domain/api/imports';
import { answer } from '@/server/http/answer';
import { readJson } from '@/server/http/read-body';
import { useAllRepaired } from '@/server/imports/keep-parts';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';

const LIMIT = 1000;

export const POST = newsroomRoute<IdRoute>('import-stories', async (request, { actor }, { params }) =>
  answer(RepairedAnswer, {
    next: await useAllRepaired(actor, (await params).id, await readJson(request, LIMIT)),
  }),
);
