'use client';
import CircleXIcon from 'lucide-react/icons/circle-x';
import { Icon } from '@/components/ui/icon';
import type { NotDone } from '@/components/api/send';
import { reasonWords } from '@/components/newsroom/words/reason-words';
import { useNewsroomWords } from '../words/use-newsroom-words';

/** The reason of a refused write, shown at the control that sent it. */
export function FormError({ refused }: { refused: NotDone | null }) {
  const words = useNewsroomWords();
  return (
    <div role="alert">
      {refused && (
        <p className="note-line tone-bad rounded">
          <Icon of={CircleXIcon} tone="bad" />
          <span>{reasonWords(refused, words)}</span>
        </p>
      )}
    </div>
  );
}
