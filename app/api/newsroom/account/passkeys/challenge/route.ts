import { NewPasskeyOptions } from '@/domain/api/people/security';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { startPasskey } from '@/server/people/second-factor/second-factor';

export const POST = newsroomRoute(
  'read-newsroom',
  async (_, session) => answer(NewPasskeyOptions, await startPasskey(session, new Date())),
  { reauthenticates: true, beforeSecondFactor: true },
);
