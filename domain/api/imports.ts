import * as z from 'zod/mini';

/** One document as a body, whose shape is checked by the editor, with its pictures in the library. */
export const DocumentBodyAnswer = z.object({
  body: z.unknown(),
  pictures: z.array(z.object({ id: z.string(), width: z.int(), height: z.int() })),
  /** How many pictures could not be fetched, and how many notes were not imported from the file. */
  lost: z.int(),
  notes: z.int(),
});

/** The answer to a file added to an import: how many files the import has. */
export const FileAdded = z.object({ files: z.int() });

/** Repairs the next items after a position of the import; -1 for the first. */
export const RepairRequest = z.strictObject({ after: z.int().check(z.gte(-1), z.lt(2 ** 31)) });

/** The `after` of the next request; null at the end. */
export const RepairedAnswer = z.object({ next: z.nullable(z.int()) });
