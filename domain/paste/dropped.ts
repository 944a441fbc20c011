/**
 * Content that a paste may drop and must report, in the order of the report. Colours and fonts are dropped
 * silently.
 */
export const DROPPED_KINDS = [
  'pictures',
  'foreignPictures',
  'textBoxes',
  'charts',
  'drawings',
  'recordings',
  'embeds',
  'comments',
  'deletions',
] as const;

export type DroppedKind = (typeof DROPPED_KINDS)[number];

/** The number of dropped items of each kind. */
export type Dropped = Partial<Record<DroppedKind, number>>;

export function drop(dropped: Dropped, kind: DroppedKind, count = 1): void {
  if (count > 0) dropped[kind] = (dropped[kind] ?? 0) + count;
}
