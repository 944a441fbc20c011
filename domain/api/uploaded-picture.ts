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

/** A picture in the library with the same file as an uploaded one, or that looks like it. */
export const ExistingPicture = z.extend(UploadedPicture, {
  name: z.string(),
  uploadedBy: z.nullable(z.string()),
  /** The upload time as an ISO string. */
  addedAt: z.string(),
  /** The number of stories that use it, counted up to a limit. */
  stories: z.int(),
});
export type ExistingPicture = z.infer<typeof ExistingPicture>;
