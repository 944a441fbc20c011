import type { SharedFacts } from '@/domain/api/media';

const pictures = (n: number) => (n === 1 ? '1 picture' : `${n} pictures`);

/** In how many pictures a field changes. */
export interface FieldCount {
  field: keyof SharedFacts;
  count: number;
}

const fields: Record<keyof SharedFacts, string> = {
  credit: 'credit',
  caption: 'caption',
  rights: 'rights',
  licence: 'licence address',
  editionIds: 'editions',
  rightsUntil: 'end of rights',
  alt: 'alternative text',
};

/** English, and the shape of every other language: texts about several pictures. */
export const en = {
  selected: pictures,
  select: (picture: string) => `Select ${picture}`,
  selectAll: 'Select all loaded',
  selectMore: 'Select more pictures',
  clear: 'Clear',
  edit: 'Edit',
  closeSheet: 'Close',
  tooMany: (n: number) => `Select up to ${n} pictures at once.`,
  notYours: (n: number) =>
    n === 1 ? '1 of them is not yours and won’t change.' : `${n} of them are not yours and won’t change.`,
  leave: 'Leave as they are',
  leaveButton: 'Leave as they are',
  none: 'None',
  mixed: (n: number) => `mixed, ${n} values`,
  willBeSame: (n: number) => (n === 1 ? 'for 1 picture' : `the same for ${n}`),
  withoutAlt: (n: number) => (n === 1 ? '1 has none' : `${n} have none`),
  altOf: (picture: string) => `Alternative text, ${picture}`,
  altHint: 'What the picture shows',
  change: (counts: FieldCount[]) =>
    counts.length
      ? `Change ${counts.map(({ field, count }) => `${fields[field]} in ${count}`).join(', ')}`
      : 'Change',
  changing: 'Changing',
  reset: 'Reset',
  storiesKeep: 'Stories that use these pictures keep their own texts.',
  changed: (n: number) => `${pictures(n)} changed.`,
  undone: (n: number) => `Change undone in ${pictures(n)}.`,
  undo: 'Undo',
  dismiss: 'Dismiss',
  /** The label of the button that deletes pictures. */
  remove: (n: number) => `Delete ${pictures(n)}`,
  removeOne: 'Delete picture',
  removing: 'Deleting',
  removed: (n: number) => `${pictures(n)} deleted.`,
  /** The label of the button that restores deleted pictures. */
  restore: (n: number) => `Restore ${pictures(n)}`,
  restoring: 'Restoring',
  erasedLater: 'Deleted pictures are erased after 30 days. A text that uses one restores it.',
  restored: (n: number) => `${pictures(n)} restored.`,
  notRemoved: (n: number) => `${pictures(n)} not deleted`,
  notRestored: (n: number) => `${pictures(n)} not restored`,
  inUse: 'It can’t be deleted: a story, an earlier revision, a front or a page uses it.',
  usesArePending: 'Uses of pictures are still being indexed. Try again in a few minutes.',
  onlyUnused: 'Pictures used by a story, an earlier revision, a front or a page are kept.',
  notChanged: (n: number) => `${pictures(n)} not changed`,
  changedMeanwhile: (name: string | null) =>
    `${name ?? 'Someone else'} has changed it since you opened this list. Check it, then try again.`,
};

export type PictureBulkWords = typeof en;
