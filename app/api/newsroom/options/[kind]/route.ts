import { OptionsAnswer } from '@/domain/api/options';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { findOptions } from '@/server/paper/options';

interface KindRoute {
  params: Promise<{ kind: string }>;
}

export const GET = newsroomRoute<KindRoute>('read-newsroom', async (request, { actor }, { params }) => {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const options = await findOptions(actor, (await params).kind, query);
  return answer(OptionsAnswer, { options });
});
