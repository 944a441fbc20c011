import type { FrontChange } from './changes';
import { frontProblem, type FrontContents } from './contents';
import {
  undoContainerAdded,
  undoContainerChanged,
  undoContainerMoved,
  undoContainerRemoved,
} from './undo-container';
import {
  undoStoryAdded,
  undoStoryChanged,
  undoStoryMoved,
  undoStoryRemoved,
  undoStoryReplaced,
} from './undo-story';
import type { Fronts, Undone } from './undone';

/**
 * Undoes one change of a draft and keeps all others.
 * @param newId the id for a restored slot
 */
export function undoChange(
  live: FrontContents,
  draft: FrontContents,
  change: FrontChange,
  newId: () => string,
): Undone {
  const undone = undoOne({ live, draft, newId }, change);
  const isFull = 'contents' in undone && frontProblem(undone.contents) !== null;
  return isFull ? { reason: 'front-full' } : undone;
}

function undoOne(fronts: Fronts, change: FrontChange): Undone {
  switch (change.kind) {
    case 'container-added':
      return undoContainerAdded(fronts, change.containerId);
    case 'container-removed':
      return undoContainerRemoved(fronts, change.containerId);
    case 'container-moved':
      return undoContainerMoved(fronts, change.containerId);
    case 'container-changed':
      return undoContainerChanged(fronts, change.containerId);
    case 'story-added':
      return { contents: undoStoryAdded(fronts, change) };
    case 'story-replaced':
      return undoStoryReplaced(fronts, change);
    case 'story-removed':
      return undoStoryRemoved(fronts, change);
    case 'story-moved':
      return undoStoryMoved(fronts, change);
    case 'story-changed':
      return undoStoryChanged(fronts, change);
  }
}
