import type { LibraryPicture } from '@/domain/api/media';

/** The purpose of choosing pictures from the library. */
export interface LibraryRequest {
  /** Whether several can be chosen. */
  several?: boolean;
  onChoose(pictures: LibraryPicture[]): void;
}
