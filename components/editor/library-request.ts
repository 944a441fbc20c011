import type { LibraryPicture } from '@/domain/api/media';

/** For what pictures are chosen from the library. */
export interface LibraryRequest {
  /** Whether several can be chosen. */
  several?: boolean;
  onChoose(pictures: LibraryPicture[]): void;
}
