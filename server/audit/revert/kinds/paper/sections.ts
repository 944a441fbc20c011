import { addSection, changeSection } from '@/server/paper/sections/sections';
import { moveSection, removeSection } from '@/server/paper/sections/move-sections';
import { isSectionInUse } from '@/server/store/paper/sections';
import { ofStates, pick } from '../states';

const WORDS = ['name', 'description', 'hidden', 'approvalRoles'];
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
  async act({ actor, id, act, state, fields, now }) {
    if (act.kind === 'remove') return removeSection(actor, id, now);
    if (act.kind === 'hide') return changeSection(actor, id, { ...pick(state, WORDS), hidden: true }, now);
    if (act.kind === 'add-again') {
      const added = await addSection(actor, pick(state, NEW), now);
      return changeSection(actor, added, pick(state, WORDS), now);
    }
    if (fields.includes('parentId')) await moveSection(actor, id, { parentId: state.parentId }, now);
    if (fields.some(field => WORDS.includes(field))) await changeSection(actor, id, pick(state, WORDS), now);
  },
});
