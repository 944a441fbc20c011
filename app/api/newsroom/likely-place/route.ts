import { LikelyPlace } from '@/domain/api/options';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { editionsOf, likelyPlace } from '@/server/stories/create/likely-place';

export const GET = newsroomRoute('read-newsroom', async (_, { actor }) =>
  answer(LikelyPlace, { place: await likelyPlace(actor), editions: await editionsOf(actor) }),
);
