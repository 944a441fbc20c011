import { addSection, changeSection } from '@/server/paper/sections/sections';
import { moveSection, removeSection } from '@/server/paper/sections/move-sections';
import { isSectionInUse } from '@/server/store/paper/sections';
import { restoredFields, ofStates, pick } from '../states';

const WORDS = ['name', 'description', 'hidden', 'approvalRoles'];
/** What one that was just added has. */
const ADDED = { hidden: false, approvalRoles: [] };
const NEW = ['editionId', 'parentId', 'slug', 'name', 'description'];

/** Sections. One that the person added is removed, or hidden where it has stories by now. */
export const sections = ofStates({
  kind: 'section',
  // Of one that was merged, no one knows which stories were in it.
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
