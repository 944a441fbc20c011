import { RecoveryCodesAnswer } from '@/domain/api/people/security';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { renewCodes } from '@/server/people/second-factor/second-factor';

export const POST = newsroomRoute(
  'read-newsroom',
  async (_, session) => answer(RecoveryCodesAnswer, { recoveryCodes: await renewCodes(session, new Date()) }),
  { reauthenticates: true },
);
