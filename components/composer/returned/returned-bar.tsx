'use client';
import ReturnIcon from 'lucide-react/icons/undo-2';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { dayTime } from '@/components/ui/time/times';
import { useLanguage, useWords } from '@/components/ui/words/words-provider';
import type { ComposerStory } from '../view';
import { useTicked } from './use-ticked';

const ITEM_MARK = /^\s*(?:[-*•·–]|\d{1,2}[.)、])\s*/;

/** The lines of a note as things to do, without bullets and numbers; none for a note of one line. */
export function noteItems(note: string): string[] {
  const items = note
    .split('\n')
    .map(line => line.replace(ITEM_MARK, '').trim())
    .filter(Boolean);
  return items.length > 1 ? items : [];
}

interface ReturnedBarProps {
  storyId: string;
  myId: string;
  returned: NonNullable<ComposerStory['returned']>;
  /** How many conversations about the story are open. */
  notes: number;
  onNotes(): void;
}

/** Who returned the story and why, until it is submitted again. */
export function ReturnedBar({ storyId, myId, returned, notes, onNotes }: ReturnedBarProps) {
  const { by, at, note } = returned;
  const { returned: words } = useWords();
  const lang = useLanguage();
  const time = dayTime(at, lang);
  const items = noteItems(note);
  const { ticked, toggle } = useTicked(storyId, myId, at);
  return (
    <div className="note-line tone-warning" role="status">
      <Icon of={ReturnIcon} tone="warn" />
      <span>
        <b>{by === null ? words.byUnknown(time) : words.by(by, time)}</b> {words.next}
        {items.length ? (
          <ul className="returned-items serif" aria-label={words.items}>
            {items.map((item, place) => (
              <li key={place}>
                <label className="option-row explained">
                  <input
                    className="check"
                    type="checkbox"
                    checked={ticked.includes(place)}
                    onChange={() => toggle(place)}
                  />
                  <span dir="auto">{item}</span>
                </label>
              </li>
            ))}
          </ul>
        ) : (
          <q className="returned-note serif" dir="auto">
            {note}
          </q>
        )}
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
