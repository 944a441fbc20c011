import { acknowledgedSave } from '@/server/stories/history';
import { newsroomRoute, NO_STORE } from '@/server/http/newsroom-request';

interface KeyRoute {
  params: Promise<{ id: string; key: string }>;
}

export const GET = newsroomRoute<KeyRoute>(async (_, person, { params }) => {
  const { id, key } = await params;
  return Response.json({ version: await acknowledgedSave(person, id, key) }, { headers: NO_STORE });
});
