'use client';
import CircleXIcon from 'lucide-react/icons/circle-x';
import { Icon } from '@/components/ui/icon';
import type { NotDone } from '@/components/api/send';
import { useRefusedWords } from '../words/reason-words';

/** The reason of a refused write, shown at the control that sent it. */
export function FormError({ refused }: { refused: NotDone | null }) {
  const words = useRefusedWords();
  return (
    <div role="alert">
      {refused && (
        <p className="note-line tone-bad rounded">
          <Icon of={CircleXIcon} tone="bad" />
          <span>{words(refused)}</span>
        </p>
      )}
    </div>
  );
}
