import { planStory } from '@/server/stories/planning/plan';
import { ofStates, pick } from '../states';

const NOTHING = { day: null, deadline: null, expectedWords: null, photographerId: null, notes: '' };
const FIELDS = ['day', 'deadline', 'expectedWords', 'photographerId', 'notes'] as const;

/** What is planned of stories. A plan that the person made is emptied. */
export const plans = ofStates({
  kind: 'plan',
  made: ({ now }) => {
    const fields = FIELDS.filter(field => now[field] !== NOTHING[field]);
    return Promise.resolve(fields.length ? { kind: 'fields', fields } : 'nothing');
  },
  act: ({ actor, id, affected, fields, now }) =>
    planStory(actor, id, pick({ ...NOTHING, ...affected.before }, fields), now),
});
