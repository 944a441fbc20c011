import ArrowDownIcon from 'lucide-react/icons/arrow-down';
import ArrowUpIcon from 'lucide-react/icons/arrow-up';
import MinusIcon from 'lucide-react/icons/minus';
import MoveIcon from 'lucide-react/icons/move';
import PencilIcon from 'lucide-react/icons/pencil';
import PlusIcon from 'lucide-react/icons/plus';
import ReplaceIcon from 'lucide-react/icons/replace';
import type { ReactNode } from 'react';
import type { FrontStory } from '@/domain/front/api';
import type { FrontChange } from '@/domain/front/changes';
import type { FrontContents } from '@/domain/front/contents';
import { Icon, type IconShape } from '@/components/ui/icon';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { containerName, storyName, type SectionName } from '../front-names';

/** What names the containers and stories of changes. */
export interface ChangeNames {
  stories: Map<string, FrontStory>;
  sections: SectionName[];
}

interface ChangeListProps extends ChangeNames {
  changes: FrontChange[];
  /** Fronts that have the containers of the changes. */
  fronts: FrontContents[];
  /** Whether they are relative to the live front, which is shown with each. */
  fromLive?: boolean;
  /** What can be done about a change, which this line names. */
  action?(change: FrontChange, line: string): ReactNode;
}

/** The differences of a front, one per line. */
export function ChangeList({ changes, fronts, fromLive, action, ...names }: ChangeListProps) {
  const lineOf = useChangeLine(fronts, names);
  return (
    <ul>
      {changes.map((change, at) => {
        const { line, live } = lineOf(change);
        return (
          <li key={at} className="change-line">
            <Icon of={iconOf(change)} />
            <span>
              {line}
              {fromLive && live && <small>{live}</small>}
            </span>
            {action?.(change, line)}
          </li>
        );
      })}
    </ul>
  );
}

/** What changed, and how it is on the live front where that is not the same words. */
function useChangeLine(fronts: FrontContents[], { stories, sections }: ChangeNames) {
  const words = useNewsroomWords().fronts;
  const containers = fronts.flatMap(front => front.containers);
  const nameOf = (containerId: string) => {
    const container = containers.find(({ id }) => id === containerId);
    return container ? containerName(container, words, sections) : '';
  };
  return (change: FrontChange): { line: string; live: string | null } => {
    const container = nameOf(change.containerId);
    if (!('storyId' in change)) return { line: words.changes[change.kind](container), live: null };
    const story = stories.get(change.storyId);
    const name = storyName(story);
    switch (change.kind) {
      case 'story-added':
        return { line: words.changes[change.kind](container, name), live: null };
      case 'story-replaced': {
        const { storyId, place } = change.replaced;
        return {
          line: words.changes[change.kind](container, name, storyName(stories.get(storyId))),
          live: words.liveBefore(words.over(container, place)),
        };
      }
      case 'story-removed':
        return {
          line: words.changes[change.kind](container, name),
          live: words.liveBefore(words.over(container, change.place)),
        };
      case 'story-moved':
        return {
          line: words.changes[change.kind](words.over(container, change.place), name, change.way),
          live: words.liveBefore(words.over(nameOf(change.from.containerId), change.from.place)),
        };
      case 'story-changed':
        return {
          line: words.changes[change.kind](container, name, change.parts),
          live: change.parts.includes('headline')
            ? words.liveBefore(change.was.headline || storyName(story))
            : null,
        };
    }
  };
}

function iconOf(change: FrontChange): IconShape {
  switch (change.kind) {
    case 'container-added':
    case 'story-added':
      return PlusIcon;
    case 'story-replaced':
      return ReplaceIcon;
    case 'container-removed':
    case 'story-removed':
      return MinusIcon;
    case 'container-moved':
      return MoveIcon;
    case 'story-moved':
      return { up: ArrowUpIcon, down: ArrowDownIcon, across: MoveIcon }[change.way];
    case 'container-changed':
    case 'story-changed':
      return PencilIcon;
  }
}
