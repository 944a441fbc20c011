import { DocumentBodyAnswer } from '@/domain/api/imports';
import { answer } from '@/server/http/answer';
import { chunksOf } from '@/server/http/read-body';
import { bodyOfDocument } from '@/server/imports/one-document';
import { limitUpload } from '@/server/media/upload-turns';
import { newsroomRoute } from '@/server/routes/newsroom-route';

/** The request body is the file, the query its name. */
export const POST = newsroomRoute('create-story', async (request, { actor }) => {
  const name = new URL(request.url).searchParams.get('name') ?? '';
  const read = await limitUpload('recording', actor.personId, () =>
    bodyOfDocument(actor, { name, chunks: chunksOf(request.body) }),
  );
  return answer(DocumentBodyAnswer, read);
});
