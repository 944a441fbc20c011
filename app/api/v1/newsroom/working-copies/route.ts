import { tokenAnswer, tokenRoute } from '@/server/tokens/token-route';
import { workingCopies } from '@/server/tokens/working-copies';

export const GET = tokenRoute('working:read', async (request, use) =>
  tokenAnswer(await workingCopies(use, new URL(request.url).searchParams)),
);
