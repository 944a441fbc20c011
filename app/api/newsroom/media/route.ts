import { PictureAnswer } from '@/domain/api/media';
import { answer } from '@/server/http/answer';
import { PICTURE_BYTES_LIMIT } from '@/domain/media/media';
import { addPicture } from '@/server/media/media';
import { uploadInTurn } from '@/server/media/upload-turns';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { readUpTo } from '@/server/http/read-body';
import { Refused } from '@/server/problems/refused';

export const POST = newsroomRoute('upload-media', async (request, person) => {
  const { actor } = person;
  const added = await uploadInTurn('picture', actor.personId, async () => {
    const bytes = await readUpTo(request, PICTURE_BYTES_LIMIT + 100_000);
    return addPicture(actor, await uploadedFile(bytes, request.headers.get('content-type') ?? ''));
  });
  const { id, width, height, alt, caption, credit } = added;
  return answer(PictureAnswer, { picture: { id, width, height, alt, caption, credit } }, 201);
});

async function uploadedFile(
  bytes: Uint8Array,
  contentType: string,
): Promise<{ bytes: Buffer; name: string }> {
  let form: FormData;
  try {
    form = await new Response(bytes as BodyInit, { headers: { 'content-type': contentType } }).formData();
  } catch {
    throw new Refused(400, 'not-a-form');
  }
  const file = form.get('file');
  if (!(file instanceof File)) throw new Refused(422, 'no-file', { field: 'file' });
  return { bytes: Buffer.from(await file.arrayBuffer()), name: file.name };
}
