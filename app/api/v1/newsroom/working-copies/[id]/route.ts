import type { IdRoute } from '@/server/routes/newsroom-route';
import { tokenAnswer, tokenRoute } from '@/server/tokens/token-route';
import { workingCopy } from '@/server/tokens/working-copies';

export const GET = tokenRoute<IdRoute>('working:read', async (request, use, { params }) =>
  tokenAnswer(await workingCopy(use, (await params).id, new URL(request.url).searchParams)),
);
