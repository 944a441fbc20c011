import { PictureAnswer, RecordingAnswer } from '@/domain/api/media';
import { answer } from '@/server/http/answer';
import { finishUpload } from '@/server/media/resumable/finish-upload';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';

/** Creates the picture or recording of a completely uploaded file, like the routes that accept a whole file. */
export const POST = newsroomRoute<IdRoute>('upload-media', async (request, { actor }, { params }) => {
  const refuseExisting = new URL(request.url).searchParams.get('again') !== '1';
  const made = await finishUpload(actor, (await params).id, { refuseExisting, now: new Date() });
  if ('recording' in made) return answer(RecordingAnswer, made, 201);
  const { id, width, height, alt, caption, credit } = made.picture;
  return answer(PictureAnswer, { picture: { id, width, height, alt, caption, credit } }, 201);
});
