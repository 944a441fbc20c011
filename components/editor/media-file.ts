import type { RecordingKind } from '@/domain/media/recording';

/** A picture, sound or video file to insert into the body. */
export interface MediaFile {
  file: File;
  /** The kind that was asked for; browsers do not know the type of every sound file. */
  kind?: RecordingKind;
  /** Where; at the cursor when left out. */
  at?: number;
  /** The position of the picture whose place it takes. */
  replaces?: number;
  /** What is already known of a picture; otherwise it is read from the file. */
  alt?: string;
  caption?: string;
}
