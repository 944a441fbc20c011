import * as z from 'zod/mini';

const size = { id: z.string(), width: z.int(), height: z.int() };

/** A picture that was uploaded, with what the photographer wrote into it. */
export const PictureAnswer = z.object({
  picture: z.object({ ...size, alt: z.string(), caption: z.string(), credit: z.string() }),
});
export type UploadedPicture = z.infer<typeof PictureAnswer>['picture'];

/** A picture of the library with the texts that it would bring into a story. */
const LibraryPicture = z.object({
  ...size,
  name: z.string(),
  focusX: z.number(),
  focusY: z.number(),
  caption: z.string(),
  credit: z.string(),
  alt: z.string(),
  /** When it came in, as an ISO text. */
  addedAt: z.string(),
  /** Whether neither it nor a story that shows it has an alternative text. */
  withoutAlt: z.boolean(),
  /** Whether the time is over until which it may be printed. */
  expired: z.boolean(),
  /** In how many days its rights end, where that is soon. */
  daysLeft: z.nullable(z.int()),
  /** In how many places readers see it, counted up to a bound. */
  livePlaces: z.int(),
  /** A story that shows it. */
  story: z.nullable(z.object({ id: z.string(), headline: z.string() })),
});
export type LibraryPicture = z.infer<typeof LibraryPicture>;

/** A part of the picture library, newest first, and the cursor where the next starts; null: it ends here. */
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
    /** Whether this person may decide it. */
    mayChange: z.boolean(),
  }),
});

/** A recording that was uploaded. */
export const RecordingAnswer = z.object({
  recording: z.object({
    id: z.string(),
    kind: z.enum(['audio', 'video']),
    mime: z.string(),
    bytes: z.int(),
    originalName: z.string(),
  }),
});

/** A work on another site as the block shows it, with its still among our pictures. */
export const EmbedAnswer = z.object({
  embed: z.object({ provider: z.string(), id: z.string(), title: z.string() }),
  still: z.nullable(z.object(size)),
});
export type DescribedWork = z.infer<typeof EmbedAnswer>;
