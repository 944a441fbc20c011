import { PictureAnswer } from '@/domain/api/media';
import { answer } from '@/server/http/answer';
import { PICTURE_BYTES_LIMIT } from '@/domain/media/media';
import { addPicture } from '@/server/media/media';
import { uploadInTurn } from '@/server/media/upload-turns';
import { uploadedFile } from '@/server/media/uploaded-file';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { readUpTo } from '@/server/http/read-body';

export const POST = newsroomRoute('upload-media', async (request, person) => {
  const { actor } = person;
  const added = await uploadInTurn('picture', actor.personId, async () => {
    const bytes = await readUpTo(request, PICTURE_BYTES_LIMIT + 100_000);
    return addPicture(actor, await uploadedFile(bytes, request.headers.get('content-type') ?? ''));
  });
  const { id, width, height, alt, caption, credit } = added;
  return answer(PictureAnswer, { picture: { id, width, height, alt, caption, credit } }, 201);
});
