import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { reportPresence } from '@/server/composer/presence';

const LIMIT = 1000;

// An idle window sends this too, so it does not extend the session.
export const POST = newsroomRoute<IdRoute>(
  'read-newsroom',
  async (request, person, { params }) => {
    await reportPresence(person, (await params).id, await readJson(request, LIMIT));
    return new Response(null, { status: 204 });
  },
  { keepsSession: false },
);
