import ArrowDownIcon from 'lucide-react/icons/arrow-down';
import ArrowUpIcon from 'lucide-react/icons/arrow-up';
import ListPlusIcon from 'lucide-react/icons/list-plus';
import MinusIcon from 'lucide-react/icons/minus';
import ReplaceIcon from 'lucide-react/icons/replace';
import { clearSlot, moveWithin } from '@/domain/front/arrange';
import type { FrontContents } from '@/domain/front/contents';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { DropPlace } from '../canvas/drop-place';
import type { SlotPlace } from '../front-names';

interface SlotActionsProps {
  contents: FrontContents;
  at: SlotPlace;
  onChange(contents: FrontContents): void;
  onChoose(place: DropPlace): void;
}

/** What can be done with the story of a slot, without dragging. */
export function SlotActions({ contents, at, onChange, onChoose }: SlotActionsProps) {
  const words = useNewsroomWords().fronts;
  const { slot, container, place } = at;
  const { id: slotId } = slot;
  const moveBy = (step: -1 | 1) => () =>
    onChange(moveWithin(contents, container.id, slotId, place - 1 + step));
  const actions = [
    { label: words.ways.replace, icon: ReplaceIcon, act: () => onChoose({ slotId, way: 'replace' }) },
    { label: words.ways.insert, icon: ListPlusIcon, act: () => onChoose({ slotId, way: 'insert' }) },
    { label: words.up, icon: ArrowUpIcon, act: moveBy(-1), isOff: place === 1 },
    { label: words.down, icon: ArrowDownIcon, act: moveBy(1), isOff: place === container.slots.length },
    { label: words.clear, icon: MinusIcon, act: () => onChange(clearSlot(contents, slotId)) },
  ];
  return (
    <div className="slot-actions" role="group" aria-label={words.slotActions}>
      {actions.map(({ label, icon, act, isOff }) => (
        <Button key={label} tiny aria-disabled={isOff} onClick={act}>
          <Icon of={icon} />
          {label}
        </Button>
      ))}
    </div>
  );
}
