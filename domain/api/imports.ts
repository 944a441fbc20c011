import * as z from 'zod/mini';

/** One document as a body, whose shape is checked by the editor, with its pictures in the library. */
export const DocumentBodyAnswer = z.object({
  body: z.unknown(),
  pictures: z.array(z.object({ id: z.string(), width: z.int(), height: z.int() })),
  /** How many pictures could not be had, and how many notes stay in the file. */
  lost: z.int(),
  notes: z.int(),
});

/** The answer to a file for an import: how many it has. */
export const FileAdded = z.object({ files: z.int() });

/** How many items still have characters as they are in the file after a request repaired some. */
export const RepairedAnswer = z.object({ left: z.int() });
