import type { IdRoute } from '@/server/routes/newsroom-route';
import { liveStory } from '@/server/tokens/live-stories';
import { tokenAnswer, tokenRoute } from '@/server/tokens/token-route';

export const GET = tokenRoute<IdRoute>('stories:read', async (request, { token }, { params }) =>
  tokenAnswer(await liveStory(token, (await params).id, new URL(request.url).searchParams)),
);
