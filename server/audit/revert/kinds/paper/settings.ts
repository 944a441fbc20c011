import { SECURITY_FIELDS } from '@/domain/audit/revert/fields';
import { reasonChoice } from '@/domain/checks/checks';
import type { RuleName } from '@/domain/checks/finding';
import { changeSettings } from '@/server/paper/paper';
import { changeReasonRules } from '@/server/paper/style';
import { changeSecurity } from '@/server/people/security';
import { restoredFields, ofStates } from '../states';

const SETTINGS = [
  ...['name', 'publisher', 'xAccount', 'contact', 'adsText', 'securityText', 'trustText', 'hubs'],
  'indexNowKey',
];

/** The settings of the paper, each set by the verb of its page. */
export const settings = ofStates({
  kind: 'paper',
  async act(one) {
    const { actor, state, fields, affected, now } = one;
    const isAny = (of: readonly string[]) => of.some(field => fields.includes(field));
    if (isAny(SETTINGS)) await changeSettings(actor, restoredFields(one, SETTINGS), now);
    if (isAny(SECURITY_FIELDS)) await changeSecurity(actor, restoredFields(one, SECURITY_FIELDS), now);
    if (isAny(['reasonRules'])) {
      const [change, seen] = [state, affected.now].map(({ reasonRules }) =>
        reasonChoice(reasonRules as RuleName[]),
      );
      await changeReasonRules(actor, { change, seen }, now);
    }
  },
});
