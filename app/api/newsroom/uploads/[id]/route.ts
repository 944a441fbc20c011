import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { cancelUpload } from '@/server/media/resumable/resumable-uploads';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';

/** Cancels an upload. */
export const DELETE = newsroomRoute<IdRoute>('upload-media', async (_, { actor }, { params }) => {
  await cancelUpload(actor, (await params).id);
  return answer(Done, { done: true });
});
