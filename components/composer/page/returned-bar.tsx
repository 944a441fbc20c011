'use client';
import ReturnIcon from 'lucide-react/icons/undo-2';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { dayTime } from '@/components/ui/time/times';
import { useLanguage, useWords } from '@/components/ui/words/words-provider';
import type { ComposerStory } from '../view';

interface ReturnedBarProps {
  returned: NonNullable<ComposerStory['returned']>;
  /** How many conversations about the story are open. */
  notes: number;
  onNotes(): void;
}

/** Who returned the story and why, until it is submitted again. */
export function ReturnedBar({ returned: { by, at, note }, notes, onNotes }: ReturnedBarProps) {
  const { returned: words } = useWords();
  const lang = useLanguage();
  const time = dayTime(at, lang);
  return (
    <div className="note-line tone-warning" role="status">
      <Icon of={ReturnIcon} tone="warn" />
      <span>
        <b>{by === null ? words.byUnknown(time) : words.by(by, time)}</b> {words.next}
        <q className="returned-note serif" dir="auto">
          {note}
        </q>
      </span>
      {notes > 0 && (
        <span className="button-row">
          <Button tiny variant="line" onClick={onNotes}>
            {words.notes(notes)}
          </Button>
        </span>
      )}
    </div>
  );
}
