import { OpenStoriesAnswer } from '@/domain/api/people/hand-over';
import { answer } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { openStoriesOf } from '@/server/people/hand-over/hand-over';

export const GET = newsroomRoute<IdRoute>('read-newsroom', async (_request, { actor }, { params }) =>
  answer(OpenStoriesAnswer, await openStoriesOf(actor, (await params).id, new Date())),
);
