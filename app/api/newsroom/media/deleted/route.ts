import { PicturesAnswer } from '@/domain/api/media';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { deletePictures } from '@/server/media/delete-pictures';

export const PUT = newsroomRoute('delete-picture', async (request, { actor }) =>
  answer(PicturesAnswer, await deletePictures(actor, await readJson(request, 20_000), new Date())),
);
