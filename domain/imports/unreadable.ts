/** Why a file, or an item of it, is not read. */
export const UNREADABLE_REASONS = [
  'unknown-format',
  'damaged-file',
  'too-many-parts',
  'paper-archive',
  'too-large-unpacked',
  'unsafe-name',
  'encrypted-file',
  'declares-entities',
  'not-well-formed',
  'too-deep',
  'too-many-elements',
  'not-a-document',
  'no-items',
  'takes-too-long',
  'no-two-addresses',
  'no-name',
] as const;
export type UnreadableReason = (typeof UNREADABLE_REASONS)[number];

/** A file or an item cannot be read. */
export class Unreadable extends Error {
  constructor(
    readonly reason: UnreadableReason,
    readonly place = '',
  ) {
    super(place ? `${reason}: ${place}` : reason);
  }
}
