import * as z from 'zod/mini';

/** What became of a delivery to the wire, in numbers of stories. */
export const ReceivedAnswer = z.object({
  new: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  killed: z.int(),
});
