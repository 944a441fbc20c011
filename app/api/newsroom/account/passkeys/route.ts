import { RecoveryCodesAnswer } from '@/domain/api/people/security';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { addPasskey } from '@/server/people/second-factor/second-factor';

export const POST = newsroomRoute(
  'read-newsroom',
  async (request, session) => {
    const recoveryCodes = await addPasskey(session, await readJson(request, 60_000), new Date());
    return answer(RecoveryCodesAnswer, { recoveryCodes }, 201);
  },
  { reauthenticates: true, beforeSecondFactor: true },
);
