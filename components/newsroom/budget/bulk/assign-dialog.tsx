'use client';
import { useState } from 'react';
import type { Option } from '@/domain/api/options';
import { PersonField } from '@/components/newsroom/list/person-field';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';

interface AssignDialogProps {
  count: number;
  onClose(): void;
  /** @param personId null to unassign */
  onAssign(personId: string | null): void;
}

/** Asks to whom stories are assigned. */
export function AssignDialog({ count, onClose, onAssign }: AssignDialogProps) {
  const words = useNewsroomWords();
  const labels = words.bulk;
  const [chosen, setChosen] = useState<Option | null>(null);
  const [isMissing, setMissing] = useState(false);
  return (
    <Dialog
      open
      title={labels.assignTitle(count)}
      onClose={onClose}
      foot={
        <>
          <Button onClick={() => onAssign(null)}>{labels.nobody}</Button>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="solid" onClick={() => (chosen ? onAssign(chosen.id) : setMissing(true))}>
            {labels.assignYes}
          </Button>
        </>
      }
    >
      <PersonField
        label={labels.colleague}
        wrong={isMissing ? words.desks.noPersonChosen : null}
        onChoose={person => {
          setChosen(person);
          setMissing(false);
        }}
      />
    </Dialog>
  );
}
