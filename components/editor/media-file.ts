import type { RecordingKind } from '@/domain/media/recording';

/** A picture, sound or video file to insert into the body. */
export interface MediaFile {
  file: File;
  /** The requested kind; browsers do not detect the type of every audio file. */
  kind?: RecordingKind;
  /** The position; at the cursor when missing. */
  at?: number;
  /** The position of the replaced picture. */
  replaces?: number;
  /** The data of an existing picture; otherwise it is read from the file. */
  alt?: string;
  caption?: string;
}
