import { RevisionsAnswer } from '@/domain/api/revisions';
import { answer } from '@/server/http/answer';
import { history } from '@/server/stories/history';
import { newsroomRoute, type IdRoute } from '@/server/http/newsroom-request';

export const GET = newsroomRoute<IdRoute>(async (_, person, { params }) => {
  const revisions = await history(person, (await params).id);
  return answer(RevisionsAnswer, {
    revisions: revisions.map(revision => ({ ...revision, createdAt: revision.createdAt.toISOString() })),
  });
});
