'use client';
import CircleXIcon from 'lucide-react/icons/circle-x';
import { Icon } from '@/components/ui/icon';
import { reasonWords, type NotDone } from './send';
import { useNewsroomWords } from './use-newsroom-words';

/** Says why something was not done, where it was asked for. */
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
