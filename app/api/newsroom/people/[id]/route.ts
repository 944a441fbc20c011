import { PersonAnswer, PersonChange } from '@/domain/api/people/people';
import { answer } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { decideOnAdmin } from '@/server/people/grants/decide';
import { changeGrants } from '@/server/people/grants/grants';
import {
  changeProfile,
  deactivatePerson,
  endOtherSessions,
  endSessions,
  reactivatePerson,
  resetPassword,
} from '@/server/people/people';
import { removeSecondFactor } from '@/server/people/second-factor/removal';
import { parseInput } from '@/server/forms/parse-input';

export const POST = newsroomRoute<IdRoute>(
  // People can end their own sessions.
  'read-newsroom',
  async (request, { actor, idHash }, { params }) => {
    const { id } = await params;
    const change = parseInput(PersonChange, await readJson(request, 50_000));
    const now = new Date();
    let link: string | undefined;
    switch (change.action) {
      case 'grants':
        await changeGrants(actor, id, change.grants, now, change.seen ?? null);
        break;
      case 'profile':
        await changeProfile(actor, id, change.profile, now);
        break;
      case 'deactivate':
        await deactivatePerson(actor, id, now);
        break;
      case 'reactivate':
        await reactivatePerson(actor, id, now);
        break;
      case 'confirm-admin':
      case 'refuse-admin':
        await decideOnAdmin(actor, id, change.action, now);
        break;
      case 'reset-password':
        link = await resetPassword(actor, id, now);
        break;
      case 'remove-second-factor':
        await removeSecondFactor(actor, id, now);
        break;
      case 'end-other-sessions':
        await endOtherSessions(actor, id, idHash, now);
        break;
      case 'end-sessions':
        await endSessions(actor, id, change.session, now);
        break;
    }
    return answer(PersonAnswer, { done: true, link });
  },
  { reauthenticates: true },
);
