import { UploadAnswer, UploadRequest } from '@/domain/api/uploads';
import { parseInput } from '@/server/forms/parse-input';
import { answer } from '@/server/http/answer';
import { readJson } from '@/server/http/read-body';
import { startUpload } from '@/server/media/resumable/resumable-uploads';
import { newsroomRoute } from '@/server/routes/newsroom-route';

/** Starts an upload in parts, or resumes the one with this key. */
export const POST = newsroomRoute('upload-media', async (request, { actor }) => {
  const wanted = parseInput(UploadRequest, await readJson(request, 4_000));
  const { id, received } = await startUpload(actor, wanted, new Date());
  return answer(UploadAnswer, { upload: { id, received } }, 201);
});
