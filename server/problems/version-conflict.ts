import type { StoryRecord } from '@/server/store/stories/stories';

/** The story was saved after the version that a write was based on; nothing was written. */
export class VersionConflict extends Error {
  constructor(readonly theirs: StoryRecord) {
    super('conflict');
  }
}
