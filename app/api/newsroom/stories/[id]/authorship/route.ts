import { AuthorshipAnswer } from '@/domain/api/revisions';
import { answer } from '@/server/http/answer';
import { authorship } from '@/server/stories/history';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';

export const GET = newsroomRoute<IdRoute>('read-newsroom', async (request, person, { params }) => {
  const revision = new URL(request.url).searchParams.get('revision');
  const blocks = await authorship(person, (await params).id, revision === null ? null : Number(revision));
  return answer(AuthorshipAnswer, {
    blocks: blocks.map(block => ({ ...block, at: block.at.toISOString() })),
  });
});
