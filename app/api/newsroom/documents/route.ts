import { Added } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { chunksOf } from '@/server/http/read-body';
import { storyOfDocument } from '@/server/imports/one-document';
import { limitUpload } from '@/server/media/upload-turns';
import { newsroomRoute } from '@/server/routes/newsroom-route';

/** The request body is the file; the query has its name and the place of its story. */
export const POST = newsroomRoute('create-story', async (request, { actor }) => {
  const { name = '', ...place } = Object.fromEntries(new URL(request.url).searchParams);
  const sent = { ...place, deskId: place.deskId || null };
  const id = await limitUpload('recording', actor.personId, () =>
    storyOfDocument(actor, { name, chunks: chunksOf(request.body) }, sent, new Date()),
  );
  return answer(Added, { id }, 201);
});
