import { PicturesAnswer } from '@/domain/api/media';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { changePictures } from '@/server/media/picture-changes';

/** Up to 200 pictures, each with the longest texts before and after. */
const MAX_BYTES = 2_500_000;

export const PUT = newsroomRoute('change-picture-facts', async (request, { actor }) =>
  answer(PicturesAnswer, await changePictures(actor, await readJson(request, MAX_BYTES), new Date())),
);
