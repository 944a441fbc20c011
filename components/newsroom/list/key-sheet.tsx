'use client';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';

interface KeySheetProps {
  open: boolean;
  newStory: boolean;
  /** Keys of this screen alone. */
  more: [string, string][];
  letters: boolean;
  onLetters(on: boolean): void;
  onClose(): void;
}

export function KeySheet({ open, newStory, more, letters, onLetters, onClose }: KeySheetProps) {
  const words = useNewsroomWords();
  const { keys } = words;
  const lists: [string, string][] = [
    [keys.nextRow, 'J'],
    [keys.previousRow, 'K'],
    [keys.open, 'Enter'],
    [words.bulk.toggleKey, 'X'],
    ...more,
    [keys.search, '/'],
  ];
  const everywhere: [string, string][] = [
    [words.palette.title, 'Mod+K'],
    ...(newStory ? [[keys.newStory, 'C'] as [string, string]] : []),
    [keys.sheet, '?'],
    [keys.back, 'Esc'],
  ];
  return (
    <Dialog
      open={open}
      title={keys.title}
      onClose={onClose}
      foot={
        <>
          <label className="option-row push-start">
            <input
              className="check"
              type="checkbox"
              checked={letters}
              onChange={event => onLetters(event.target.checked)}
            />
            {keys.single}
          </label>
          <Button variant="line" onClick={onClose}>
            {words.close}
          </Button>
        </>
      }
    >
      <div className="sheet-keys two-columns">
        {[
          { title: keys.lists, rows: lists },
          { title: keys.everywhere, rows: everywhere },
        ].map(({ title, rows }) => (
          <section key={title}>
            <h3>{title}</h3>
            {rows.map(([what, key]) => (
              <div key={what}>
                {what}
                <Kbd keys={key} />
              </div>
            ))}
          </section>
        ))}
      </div>
    </Dialog>
  );
}
