import { REVERTED_FIELDS } from '@/domain/audit/revert/fields';
import { addStyleRule, changeStyleRule, removeStyleRule } from '@/server/paper/style';
import { addTemplate, changeTemplate, removeTemplate } from '@/server/paper/templates';
import { ofStates, pick } from '../states';

/** Rules of the house style. */
export const rules = ofStates({
  kind: 'rule',
  comesBack: () => true,
  made: () => Promise.resolve({ kind: 'remove' }),
  act({ actor, id, act, state, now }) {
    const rule = pick(state, REVERTED_FIELDS.rule);
    if (act.kind === 'remove') return removeStyleRule(actor, id, now);
    return act.kind === 'add-again' ? addStyleRule(actor, rule, now) : changeStyleRule(actor, id, rule, now);
  },
});

/** Templates for new stories. */
export const templates = ofStates({
  kind: 'template',
  comesBack: () => true,
  made: () => Promise.resolve({ kind: 'remove' }),
  act({ actor, id, act, state, now }) {
    const template = pick(state, REVERTED_FIELDS.template);
    if (act.kind === 'remove') return removeTemplate(actor, id, now);
    return act.kind === 'add-again'
      ? addTemplate(actor, template, now)
      : changeTemplate(actor, id, template, now);
  },
});
