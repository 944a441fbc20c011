import { UploadAnswer } from '@/domain/api/uploads';
import { answer } from '@/server/http/answer';
import { readUpTo } from '@/server/http/read-body';
import { receivePart } from '@/server/media/resumable/resumable-uploads';
import { limitUpload } from '@/server/media/upload-turns';
import { Refused } from '@/server/problems/refused';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';

/** Receives the part of a file that starts at byte `at`. The body is the part. */
export const PUT = newsroomRoute<IdRoute>('upload-media', async (request, { actor }, { params }) => {
  const { id } = await params;
  const at = new URL(request.url).searchParams.get('at') ?? '';
  if (!/^\d{1,10}$/.test(at)) throw new Refused(400, 'parameter-is-wrong', { parameter: 'at' });
  const { received } = await limitUpload('part', actor.personId, () =>
    receivePart(actor, { id, at: Number(at) }, { read: most => readUpTo(request, most), now: new Date() }),
  );
  return answer(UploadAnswer, { upload: { id, received } });
});
