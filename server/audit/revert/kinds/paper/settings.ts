import { SecurityChange } from '@/domain/api/people/security';
import { changeSettings } from '@/server/paper/paper';
import { changeReasonRules } from '@/server/paper/style';
import { changeSecurity } from '@/server/people/security';
import { ofStates, pick } from '../states';

const SETTINGS = [
  ...['name', 'publisher', 'xAccount', 'contact', 'adsText', 'securityText', 'trustText', 'hubs'],
  'indexNowKey',
];
const SECURITY = Object.keys(SecurityChange.def.shape);

/** The settings of the paper, each set by the verb of its page. */
export const settings = ofStates({
  kind: 'paper',
  async act({ actor, state, fields, now }) {
    const isAny = (of: string[]) => of.some(field => fields.includes(field));
    if (isAny(SETTINGS)) await changeSettings(actor, pick(state, SETTINGS), now);
    if (isAny(SECURITY)) await changeSecurity(actor, pick(state, SECURITY), now);
    if (isAny(['reasonRules'])) await changeReasonRules(actor, { rules: state.reasonRules }, now);
  },
});
