import { REVERTED_FIELDS, SECURITY_FIELDS } from '@/domain/audit/revert/fields';
import { reasonChoice } from '@/domain/checks/checks';
import type { RuleName } from '@/domain/checks/finding';
import { ofStates, pick, restoredFields } from './states';
import { changeAuthor } from '@/server/paper/authors';
import { changeEdition, changeSettings } from '@/server/paper/paper';
import { moveSection, removeSection } from '@/server/paper/sections/move-sections';
import { addSection, changeSection } from '@/server/paper/sections/sections';
import { addStandingPage, changeStandingPage, removeStandingPage } from '@/server/paper/standing-pages';
import { addStyleRule, changeReasonRules, changeStyleRule, removeStyleRule } from '@/server/paper/style';
import { addTemplate, changeTemplate, removeTemplate } from '@/server/paper/templates';
import { changeTopic } from '@/server/paper/topics';
import { changeSecurity } from '@/server/people/security';
import { isSectionInUse } from '@/server/store/paper/sections';

/** What editions print around their stories. */
export const editions = ofStates({
  kind: 'edition',
  act: one => changeEdition(one.actor, one.id, restoredFields(one), one.now),
});

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

/** The words of topics. */
export const topics = ofStates({
  kind: 'topic',
  act: one => changeTopic(one.actor, one.id, restoredFields(one), one.now),
});

/** The profiles of authors. */
export const authors = ofStates({
  kind: 'author',
  act: one => changeAuthor(one.actor, one.id, restoredFields(one), one.now),
});

/** The pages about the paper. One that the person removed is added again at its address. */
export const pages = ofStates({
  kind: 'page',
  comesBack: () => true,
  made: () => Promise.resolve({ kind: 'remove' }),
  async act(one) {
    const { actor, id, act, state, now } = one;
    if (act.kind === 'remove') return removeStandingPage(actor, id, now);
    if (act.kind === 'add-again')
      return addStandingPage(actor, pick(state, ['editionId', 'slug', ...REVERTED_FIELDS.page]), now);
    return changeStandingPage(actor, id, restoredFields(one), now);
  },
});

const WORDS = ['name', 'description', 'hidden', 'isOpinion', 'approvalRoles'];
/** The defaults of a new section. */
const ADDED = { hidden: false, isOpinion: false, approvalRoles: [] };
const NEW = ['editionId', 'parentId', 'slug', 'name', 'description'];

/** Sections. One that the person added is removed, or hidden if it has stories. */
export const sections = ofStates({
  kind: 'section',
  // The stories of a merged section were not recorded.
  comesBack: ({ lastKind }) => lastKind !== 'section.merge',
  async made({ id, now }) {
    if (!(await isSectionInUse(id))) return { kind: 'remove' };
    return now.hidden ? 'nothing' : { kind: 'hide' };
  },
  async act(one) {
    const { actor, id, act, state, fields, affected, now } = one;
    if (act.kind === 'remove') return removeSection(actor, id, now);
    if (act.kind === 'hide')
      return changeSection(actor, id, { change: { hidden: true }, seen: affected.now }, now);
    if (act.kind === 'add-again') {
      const added = await addSection(actor, pick(state, NEW), now);
      return changeSection(actor, added, { change: pick(state, Object.keys(ADDED)), seen: ADDED }, now);
    }
    if (fields.includes('parentId')) await moveSection(actor, id, { parentId: state.parentId }, now);
    if (fields.some(field => WORDS.includes(field)))
      await changeSection(actor, id, restoredFields(one, WORDS), now);
  },
});

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
