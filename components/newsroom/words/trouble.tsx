'use client';
import CircleXIcon from 'lucide-react/icons/circle-x';
import { Icon } from '@/components/ui/icon';
import { reasonWords, type NotDone } from './send';
import { useNewsroomWords } from './use-newsroom-words';

/** The reason of a refused write, shown at the control that sent it. */
export function Trouble({ refused }: { refused: NotDone | null }) {
  const words = useNewsroomWords();
  return (
    <div role="alert">
      {refused && (
        <p className="note-line badbg rr">
          <Icon of={CircleXIcon} tone="bad" />
          <span>{reasonWords(refused, words)}</span>
        </p>
      )}
    </div>
  );
}
