import { readJson } from '@/server/http/read-body';
import { deliverStory } from '@/server/tokens/deliver-story';
import { MAX_DELIVERED_BYTES } from '@/server/syndication/api/delivery';
import { liveStories } from '@/server/tokens/live-stories';
import { tokenAnswer, tokenRoute } from '@/server/tokens/token-route';

export const GET = tokenRoute('stories:read', async (request, { token }) =>
  tokenAnswer(await liveStories(token, new URL(request.url).searchParams)),
);

export const POST = tokenRoute('stories:write', async (request, use) => {
  const sent = await readJson(request, MAX_DELIVERED_BYTES);
  return tokenAnswer(await deliverStory(use, sent, new Date()), 201);
});
