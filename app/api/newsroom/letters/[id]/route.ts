import { newsroomRoute, type IdRoute } from '@/server/newsroom-request';
import { sendAgain } from '@/server/letters/letters';

export const POST = newsroomRoute<IdRoute>(async (_request, { actor }, { params }) => {
  await sendAgain(actor, (await params).id);
  return Response.json({ done: true });
});
