import type { Rule } from '@/domain/checks/finding';

/** Notes whose writer wants them answered before readers get the story. */
export const openNotes: Rule = {
  name: 'open-notes',
  severity: 'blocks',
  find: (_, { notes }) =>
    notes.blocking ? [{ where: { field: 'body' }, data: { count: notes.blocking } }] : [],
};
