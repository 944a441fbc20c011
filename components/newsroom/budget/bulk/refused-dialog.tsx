'use client';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { asSentence, problemWords } from '@/components/ui/words/problem-words';
import { useLanguage, useWords } from '@/components/ui/words/words-provider';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { RefusedRow } from './use-bulk-actions';

interface RefusedDialogProps {
  refused: RefusedRow[];
  onClose(): void;
}

/** The refused stories, each with the reason. */
export function RefusedDialog({ refused, onClose }: RefusedDialogProps) {
  const words = useNewsroomWords();
  const composer = useWords();
  const lang = useLanguage();
  const sentence = ({ problem }: RefusedRow) => {
    if (problem.reason === 'conflict') return words.bulk.conflict;
    const known = problemWords(problem, composer, lang);
    return known ? asSentence(known, lang) : words.send.refused;
  };
  return (
    <Dialog
      open
      title={words.bulk.refusedTitle(refused.length)}
      onClose={onClose}
      foot={
        <Button variant="solid" onClick={onClose}>
          {words.close}
        </Button>
      }
    >
      <ul className="refused-rows">
        {refused.map(one => (
          <li key={one.row.id}>
            <b>{one.row.headline || one.row.slug || words.budget.noHeadline}</b>
            <span className="soft">{sentence(one)}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
