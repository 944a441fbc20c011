import { REQUIRED } from '@/domain/checks/checks';
import type { StoryContent } from '@/domain/story/story';
import type { Blocker } from '@/domain/story/workflow';

/** What a story still lacks before publishing, in the order in which an editor would fill it in. */
export function missingForReaders(content: StoryContent): Blocker[] {
  return REQUIRED.filter(({ find }) => find(content).length > 0).map(({ name }) => name);
}
