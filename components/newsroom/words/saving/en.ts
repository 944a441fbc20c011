/** What is said when two people change the same fields of a form. */
export const saving = {
  title: 'Not saved: someone else changed this while you were editing. Choose which to keep, then save.',
  changedBy: (name: string | null) => `was changed by ${name ?? 'someone else'}`,
  empty: 'Left empty',
  keepMine: 'Keep mine',
  keepMineOf: (field: string) => `Keep mine: ${field}`,
  useTheirs: 'Use theirs',
  useTheirsOf: (field: string) => `Use theirs: ${field}`,
  yes: 'Yes',
  no: 'No',
  /** Fields that have several texts on their form. */
  fields: {
    names: 'Name',
    titles: 'Job title',
    bios: 'Biography',
    descriptions: 'Description',
    body: 'Text',
    fields: 'Kicker, headline and standfirst',
  },
};
