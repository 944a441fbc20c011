import type { RecordingKind } from '@/domain/media/recording';

/** A picture, sound or video file to insert into the body. */
export interface MediaFile {
  file: File;
  /** The requested kind; browsers do not detect the type of every audio file. */
  kind?: RecordingKind;
  /** Where; at the cursor when left out. */
  at?: number;
  /** The position of the picture whose place it takes. */
  replaces?: number;
  /** The data of a picture that is available already; otherwise it is read from the file. */
  alt?: string;
  caption?: string;
}
