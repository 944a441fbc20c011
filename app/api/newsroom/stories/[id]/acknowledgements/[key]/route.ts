import { AcknowledgementAnswer } from '@/domain/api/story';
import { answer } from '@/server/http/answer';
import { acknowledgedSave } from '@/server/stories/history';
import { newsroomRoute } from '@/server/routes/newsroom-route';

interface KeyRoute {
  params: Promise<{ id: string; key: string }>;
}

export const GET = newsroomRoute<KeyRoute>('read-newsroom', async (_, person, { params }) => {
  const { id, key } = await params;
  return answer(AcknowledgementAnswer, { version: await acknowledgedSave(person, id, key) });
});
