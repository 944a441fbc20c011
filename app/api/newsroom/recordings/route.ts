import { RecordingAnswer } from '@/domain/api/media';
import { answer } from '@/server/http/answer';
import { chunksOf } from '@/server/http/read-body';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { limitUpload } from '@/server/media/upload-turns';
import { addRecording } from '@/server/media/recordings';

/** The request body is the file, the query its name: a multipart form would have to be held in memory whole. */
export const POST = newsroomRoute('upload-media', async (request, person) => {
  const name = new URL(request.url).searchParams.get('name') ?? '';
  const { actor } = person;
  const recording = await limitUpload('recording', actor.personId, () =>
    addRecording(actor, { name, chunks: chunksOf(request.body) }),
  );
  return answer(RecordingAnswer, { recording }, 201);
});
