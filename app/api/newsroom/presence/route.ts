import { reportScreenPresence } from '@/server/live/screen-presence';
import { readJson } from '@/server/http/read-body';
import { newsroomRoute } from '@/server/routes/newsroom-route';

const LIMIT = 1000;

// An idle window sends this too, so it does not extend the session.
export const POST = newsroomRoute(
  'read-newsroom',
  async (request, person) => {
    await reportScreenPresence(person, await readJson(request, LIMIT));
    return new Response(null, { status: 204 });
  },
  { keepsSession: false },
);
