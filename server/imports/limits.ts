/** Bounds of imports. */
export const IMPORT_LIMITS = {
  files: 1_000,
  /** One file that is read as a stream, and one that is in memory as a whole. */
  streamedBytes: 4_000_000_000,
  wholeBytes: 60_000_000,
  /** One document that is parsed into a story at once. */
  documentBytes: 30_000_000,
  /** How long one job works before the next continues, below the time limit of jobs. */
  sliceMs: 60_000,
  /** After how many items a running job checks whether it was stopped. */
  look: 5,
  /** Items that a running job loads at once. */
  batch: 5,
  /** Rows of a list, and names of one kind on the screen. */
  rows: 100,
  names: 200,
  /** Authors or topics that one import adds, and names of one kind that are considered for that. */
  newNames: 500,
  matchedNames: 5_000,
  /** Letters of a title in lists. */
  title: 300,
} as const;
