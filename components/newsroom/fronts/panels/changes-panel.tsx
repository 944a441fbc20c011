import type { FrontStory } from '@/domain/front/api';
import type { FrontChange } from '@/domain/front/changes';
import type { FrontContents } from '@/domain/front/contents';
import { Button } from '@/components/ui/button';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { containerName, storyName, type SectionName } from '../front-names';

interface ChangeListProps {
  changes: FrontChange[];
  /** Fronts that have the containers of the changes. */
  fronts: FrontContents[];
  stories: Map<string, FrontStory>;
  sections: SectionName[];
}

/** In what a front differs, a line each. */
export function ChangeList({ changes, fronts, stories, sections }: ChangeListProps) {
  const words = useNewsroomWords().fronts;
  const containers = fronts.flatMap(front => front.containers);
  return (
    <ul>
      {changes.map((change, at) => {
        const container = containers.find(({ id }) => id === change.containerId);
        const name = container ? containerName(container, words, sections) : '';
        const story = 'storyId' in change ? storyName(stories.get(change.storyId)) : '';
        return (
          <li key={at} className="chg" dir="auto">
            {words.changes[change.kind](name, story)}
          </li>
        );
      })}
    </ul>
  );
}

interface ChangesPanelProps extends ChangeListProps {
  /** Takes what is live as the draft; null before the first launch. */
  onTakeLive: (() => void) | null;
}

/** In what the draft differs from what readers have. */
export function ChangesPanel({ onTakeLive, ...list }: ChangesPanelProps) {
  const words = useNewsroomWords().fronts;
  const count = list.changes.length;
  return (
    <section aria-label={words.changesTitle(count)}>
      <h2>{words.changesTitle(count)}</h2>
      <ChangeList {...list} />
      {count > 0 && onTakeLive && (
        <Button tiny onClick={onTakeLive}>
          {words.takeLive}
        </Button>
      )}
    </section>
  );
}
