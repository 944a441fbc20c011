import ClockIcon from 'lucide-react/icons/clock';
import type { FrontState } from '@/domain/front/api';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { When } from '@/components/newsroom/time/when';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';

interface TimedLineProps {
  timed: FrontState['timed'];
  onOpen(): void;
}

/** The next launch that waits for its time, where the list of launches is out of sight. */
export function TimedLine({ timed, onOpen }: TimedLineProps) {
  const words = useNewsroomWords().fronts;
  const held = { 'newer-launch': words.held, picture: words.heldForPicture };
  const [next] = timed;
  if (!next) return null;
  return (
    <div className="timed-line">
      <Icon of={ClockIcon} small />
      <span className="truncate">
        <b>
          <When at={next.launchAt} absolute />
        </b>{' '}
        <bdi>{next.heldAt ? held[next.heldFor] : words.waiting.line(next.person, next.changes)}</bdi>
      </span>
      <Button tiny onClick={onOpen}>
        {words.open}
      </Button>
    </div>
  );
}
