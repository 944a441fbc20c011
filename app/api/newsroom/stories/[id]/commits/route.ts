import { CommitAnswer, CommitsAnswer } from '@/domain/api/commits';
import { parseInput } from '@/server/forms/parse-input';
import { answer } from '@/server/http/answer';
import { readJson } from '@/server/http/read-body';
import { registerCommitRoute } from '@/server/routes/direct-route';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { parseCommit, After } from '@/server/stories/commit-input';
import { commitsAfter, saveCommit } from '@/server/stories/save-commit';
import { SAVE_LIMIT } from '@/server/stories/story-input';

export const GET = newsroomRoute<IdRoute>('read-newsroom', async (request, { actor }, { params }) => {
  const after = parseInput(After, new URL(request.url).searchParams.get('after'));
  return answer(CommitsAnswer, await commitsAfter(actor, (await params).id, after));
});

export const POST = registerCommitRoute(
  newsroomRoute<IdRoute>('save', async (request, { actor }, { params }) => {
    const { id } = await params;
    const input = parseCommit(await readJson(request, SAVE_LIMIT));
    return answer(CommitAnswer, await saveCommit(actor, id, input, new Date()));
  }),
);
