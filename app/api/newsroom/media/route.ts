import { ClientId } from '@/domain/api/ids';
import { PictureAnswer } from '@/domain/api/media';
import { answer } from '@/server/http/answer';
import { PICTURE_BYTES_LIMIT } from '@/domain/media/media';
import { addPicture } from '@/server/media/media';
import { limitUpload } from '@/server/media/upload-turns';
import { uploadedFile } from '@/server/media/uploaded-file';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { readUpTo } from '@/server/http/read-body';

/**
 * A file that the library has already is refused, unless the address has `again=1`. A retry with the same
 * `Idempotency-Key` answers the picture of the first request.
 */
export const POST = newsroomRoute('upload-media', async (request, person) => {
  const { actor } = person;
  const key = ClientId.safeParse(request.headers.get('idempotency-key')).data ?? null;
  const refuseExisting = new URL(request.url).searchParams.get('again') !== '1';
  const added = await limitUpload('picture', actor.personId, async () => {
    const bytes = await readUpTo(request, PICTURE_BYTES_LIMIT + 100_000);
    const file = await uploadedFile(bytes, request.headers.get('content-type') ?? '');
    return addPicture(actor, file, {}, { key, refuseExisting });
  });
  const { id, width, height, alt, caption, credit } = added;
  return answer(PictureAnswer, { picture: { id, width, height, alt, caption, credit } }, 201);
});
