import type { Rule } from '@/domain/checks/finding';

/** Unresolved notes, apart from those that block. */
export const notesUnresolved: Rule = {
  name: 'notes-unresolved',
  severity: 'asks',
  find(_, { notes }) {
    const count = notes.open - notes.blocking;
    return count > 0 ? [{ where: { field: 'body' }, data: { count } }] : [];
  },
};
