import { REVERTED_FIELDS } from '@/domain/audit/revert/fields';
import { addStyleRule, changeStyleRule, removeStyleRule } from '@/server/paper/style';
import { addTemplate, changeTemplate, removeTemplate } from '@/server/paper/templates';
import { restoredFields, ofStates, pick } from '../states';

/** Rules of the house style. */
export const rules = ofStates({
  kind: 'rule',
  comesBack: () => true,
  made: () => Promise.resolve({ kind: 'remove' }),
  act(one) {
    const { actor, id, act, state, now } = one;
    if (act.kind === 'remove') return removeStyleRule(actor, id, now);
    return act.kind === 'add-again'
      ? addStyleRule(actor, pick(state, REVERTED_FIELDS.rule), now)
      : changeStyleRule(actor, id, restoredFields(one), now);
  },
});

/** Templates for new stories. */
export const templates = ofStates({
  kind: 'template',
  comesBack: () => true,
  made: () => Promise.resolve({ kind: 'remove' }),
  act(one) {
    const { actor, id, act, state, now } = one;
    if (act.kind === 'remove') return removeTemplate(actor, id, now);
    return act.kind === 'add-again'
      ? addTemplate(actor, pick(state, REVERTED_FIELDS.template), now)
      : changeTemplate(actor, id, restoredFields(one), now);
  },
});
