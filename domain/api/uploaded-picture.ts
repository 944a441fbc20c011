import * as z from 'zod/mini';

/** An uploaded picture with the texts embedded by the photographer. */
export const UploadedPicture = z.object({
  id: z.string(),
  width: z.int(),
  height: z.int(),
  alt: z.string(),
  caption: z.string(),
  credit: z.string(),
});
export type UploadedPicture = z.infer<typeof UploadedPicture>;

/** A picture of the library whose file is the same as an uploaded one. */
export const ExistingPicture = z.extend(UploadedPicture, { name: z.string() });
export type ExistingPicture = z.infer<typeof ExistingPicture>;
