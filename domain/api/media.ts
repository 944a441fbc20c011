import * as z from 'zod/mini';
import { DIGITAL_SOURCES } from '@/domain/media/digital-source';
import { RIGHTS_KINDS } from '@/domain/media/picture-rights';
import { Id } from './ids';
import { Problem } from './problem';
import { UploadedPicture } from './uploaded-picture';

const size = { id: z.string(), width: z.int(), height: z.int() };

/** The picture of a completed upload. */
export const PictureAnswer = z.object({ picture: UploadedPicture });

/** The rights to a picture; their end as an ISO string. */
const rights = {
  rights: z.enum(RIGHTS_KINDS),
  licence: z.string(),
  editionIds: z.array(z.string()),
  rightsUntil: z.nullable(z.string()),
};

/** The properties of a picture that can be changed for several at once: its texts and its rights. */
const sharedFacts = { alt: z.string(), caption: z.string(), credit: z.string(), ...rights };
const SharedFacts = z.object(sharedFacts);
const SomeSharedFacts = z.partial(z.strictObject(sharedFacts));
export type SharedFacts = z.infer<typeof SharedFacts>;

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
  /** The names of the editions that may publish it, or of those that may not; null: all may. */
  editions: z.nullable(
    z.union([z.object({ only: z.array(z.string()) }), z.object({ not: z.array(z.string()) })]),
  ),
  /** The names of the editions in which it is public although they may not publish it. */
  misplacedIn: z.array(z.string()),
  /** The number of public uses, counted up to a limit. */
  livePlaces: z.int(),
  /** A story that uses it. */
  story: z.nullable(z.object({ id: z.string(), headline: z.string() })),
  /** Its own values, without those of a story. */
  own: SharedFacts,
  /** Whether this person may change it, and delete it while nothing uses it. */
  mayChange: z.boolean(),
  mayDelete: z.boolean(),
});
export type LibraryPicture = z.infer<typeof LibraryPicture>;

/** A page of the picture library, newest first, and the cursor of the next one; null at the end. */
export const LibraryAnswer = z.object({ pictures: z.array(LibraryPicture), next: z.nullable(z.string()) });
export type LibraryAnswer = z.infer<typeof LibraryAnswer>;

/** The editable properties of a picture: the focal point of crops, its rights, and its texts. */
export const PictureFactsAnswer = z.object({
  picture: z.object({
    width: z.int(),
    height: z.int(),
    focusX: z.number(),
    focusY: z.number(),
    ...sharedFacts,
    digitalSource: z.enum(['', ...DIGITAL_SOURCES]),
    /** The editions of the paper, to choose from. */
    editions: z.array(
      z.object({ id: z.string(), code: z.string(), name: z.string(), shortName: z.string() }),
    ),
    /** Whether this person may change it. */
    mayChange: z.boolean(),
  }),
});

/** The maximum number of pictures in one request. */
export const MAX_CONCURRENT_PICTURES = 200;

/** A change of several pictures: for each what changes, and the values that the person saw. */
export const PicturesRequest = z.strictObject({
  pictures: z
    .array(z.strictObject({ id: Id, change: SomeSharedFacts, seen: SomeSharedFacts }))
    .check(z.minLength(1), z.maxLength(MAX_CONCURRENT_PICTURES)),
});
export type PicturesRequest = z.infer<typeof PicturesRequest>;

/** Pictures to delete, or deleted ones to restore. */
export const PictureDeletions = z.strictObject({
  ids: z.array(Id).check(z.minLength(1), z.maxLength(MAX_CONCURRENT_PICTURES)),
  deleted: z.boolean(),
});
export type PictureDeletions = z.infer<typeof PictureDeletions>;

/** The result for each picture, in the order of the request; null on success. */
export const PicturesAnswer = z.object({
  results: z.array(z.object({ id: z.string(), problem: z.nullable(Problem) })),
});
export type PicturesAnswer = z.infer<typeof PicturesAnswer>;

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
