import ArrowDownIcon from 'lucide-react/icons/arrow-down';
import MoveIcon from 'lucide-react/icons/move';
import ArrowUpIcon from 'lucide-react/icons/arrow-up';
import OctagonAlertIcon from 'lucide-react/icons/octagon-alert';
import LockIcon from 'lucide-react/icons/lock';
import PencilIcon from 'lucide-react/icons/pencil';
import PlusIcon from 'lucide-react/icons/plus';
import type { FrontStory } from '@/domain/front/api';
import type { MoveWay } from '@/domain/front/changes';
import type { SlotFlag } from '@/domain/front/slot-flags';
import { Icon, type IconShape } from '@/components/ui/icon';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';

const WAY_ICONS: Record<MoveWay, IconShape> = {
  up: ArrowUpIcon,
  down: ArrowDownIcon,
  across: MoveIcon,
};

interface SlotFlagsProps {
  id: string;
  story: FrontStory;
  flags: SlotFlag[];
  /** Whether the edition may publish its picture. */
  isAllowed: boolean;
}

/** In what a card differs from what readers have, and that its story is not out yet. */
export function SlotFlags({ id, story, flags, isAllowed }: SlotFlagsProps) {
  const words = useNewsroomWords();
  const { flags: labels, notOut, notAllowed } = words.fronts;
  const shown = flags.map(flag => {
    switch (flag.kind) {
      case 'new':
        return { icon: PlusIcon, text: labels.added };
      case 'moved':
        return { icon: WAY_ICONS[flag.way], text: labels.moved[flag.way] };
      case 'changed':
        return { icon: PencilIcon, text: labels.changed(flag.parts) };
    }
  });
  if (!story.live) shown.unshift({ icon: LockIcon, text: notOut(words.stages[story.stage]) });
  return (
    <span className="flags" id={id}>
      {shown.map(({ icon, text }) => (
        <span key={text} className="flag">
          <Icon of={icon} />
          {text}
        </span>
      ))}
      {!isAllowed && (
        <span className="flag bad">
          <Icon of={OctagonAlertIcon} />
          {notAllowed}
        </span>
      )}
    </span>
  );
}
