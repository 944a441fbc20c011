import * as z from 'zod/mini';

const size = { id: z.string(), width: z.int(), height: z.int() };

/** An uploaded picture with the texts embedded by the photographer. */
export const PictureAnswer = z.object({
  picture: z.object({ ...size, alt: z.string(), caption: z.string(), credit: z.string() }),
});
export type UploadedPicture = z.infer<typeof PictureAnswer>['picture'];

/** A picture of the library with its default texts for a story. */
const LibraryPicture = z.object({
  ...size,
  name: z.string(),
  focusX: z.number(),
  focusY: z.number(),
  caption: z.string(),
  credit: z.string(),
  alt: z.string(),
  /** The upload time as an ISO string. */
  addedAt: z.string(),
  /** Whether it lacks alternative text, both in the library and in stories. */
  withoutAlt: z.boolean(),
  /** Whether its rights have ended. */
  expired: z.boolean(),
  /** The number of days until its rights end, if that is soon. */
  daysLeft: z.nullable(z.int()),
  /** The number of public uses, counted up to a limit. */
  livePlaces: z.int(),
  /** A story that uses it. */
  story: z.nullable(z.object({ id: z.string(), headline: z.string() })),
});
export type LibraryPicture = z.infer<typeof LibraryPicture>;

/** A page of the picture library, newest first, and the cursor of the next one; null at the end. */
export const LibraryAnswer = z.object({ pictures: z.array(LibraryPicture), next: z.nullable(z.string()) });
export type LibraryAnswer = z.infer<typeof LibraryAnswer>;

/**
 * The editable properties of a picture: the focal point of crops, the end of its rights as an ISO string, and its
 * texts.
 */
export const PictureFactsAnswer = z.object({
  picture: z.object({
    width: z.int(),
    height: z.int(),
    focusX: z.number(),
    focusY: z.number(),
    rightsUntil: z.nullable(z.string()),
    alt: z.string(),
    caption: z.string(),
    credit: z.string(),
    /** Whether this person may change it. */
    mayChange: z.boolean(),
  }),
});

/** An uploaded recording. */
export const RecordingAnswer = z.object({
  recording: z.object({
    id: z.string(),
    kind: z.enum(['audio', 'video']),
    mime: z.string(),
    bytes: z.int(),
    originalName: z.string(),
  }),
});

/** A work on another site, as shown by its block, with its still from the media library. */
export const EmbedAnswer = z.object({
  embed: z.object({ provider: z.string(), id: z.string(), title: z.string() }),
  still: z.nullable(z.object(size)),
});
export type DescribedWork = z.infer<typeof EmbedAnswer>;
