import { NewTotpAnswer, RecoveryCodesAnswer } from '@/domain/api/people/security';
import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { confirmTotp, removeTotp, startTotp } from '@/server/people/second-factor/second-factor';

const SETTING_UP = { reauthenticates: true, beforeSecondFactor: true };

export const POST = newsroomRoute(
  'read-newsroom',
  async (_, session) => answer(NewTotpAnswer, await startTotp(session, new Date())),
  SETTING_UP,
);

export const PUT = newsroomRoute(
  'read-newsroom',
  async (request, session) => {
    const recoveryCodes = await confirmTotp(session, await readJson(request, 5000), new Date());
    return answer(RecoveryCodesAnswer, { recoveryCodes });
  },
  SETTING_UP,
);

export const DELETE = newsroomRoute(
  'read-newsroom',
  async (_, session) => {
    await removeTotp(session, new Date());
    return answer(Done, { done: true });
  },
  { reauthenticates: true },
);
