import { LibraryAnswer } from '@/domain/api/media';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { pictureLibrary } from '@/server/media/picture-library';

export const GET = newsroomRoute('use-picture', async (request, { actor }) => {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  return answer(LibraryAnswer, await pictureLibrary(actor, query, new Date()));
});
