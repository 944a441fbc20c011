import { FileAdded } from '@/domain/api/imports';
import { answer } from '@/server/http/answer';
import { chunksOf } from '@/server/http/read-body';
import { addFile } from '@/server/imports/imports';
import { limitUpload } from '@/server/media/upload-turns';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';

/** The request body is the file, the query its name: a multipart form would have to be held in memory whole. */
export const POST = newsroomRoute<IdRoute>('import-stories', async (request, { actor }, { params }) => {
  const name = new URL(request.url).searchParams.get('name') ?? '';
  const { id } = await params;
  const files = await limitUpload('recording', actor.personId, () =>
    addFile(actor, id, { name, chunks: chunksOf(request.body) }, new Date()),
  );
  return answer(FileAdded, { files }, 201);
});
