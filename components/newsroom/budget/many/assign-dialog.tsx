'use client';
import { useState } from 'react';
import type { Option } from '@/domain/api/options';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Combobox } from '@/components/ui/options/combobox';
import { findOptions } from '@/components/ui/options/find-options';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';

interface AssignDialogProps {
  count: number;
  onClose(): void;
  /** @param personId null: to no one */
  onAssign(personId: string | null): void;
}

const findPeople = (typed: string) => findOptions('people', typed);

/** Asks to whom stories are assigned. */
export function AssignDialog({ count, onClose, onAssign }: AssignDialogProps) {
  const words = useNewsroomWords();
  const labels = words.many;
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Option | null>(null);
  return (
    <Dialog
      open
      title={labels.assignTitle(count)}
      onClose={onClose}
      foot={
        <>
          <Button onClick={() => onAssign(null)}>{labels.nobody}</Button>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button look="solid" onClick={() => chosen && onAssign(chosen.id)}>
            {labels.assignYes}
          </Button>
        </>
      }
    >
      <Combobox
        label={labels.colleague}
        value={typed}
        offersAll
        nothing={labels.nobodyFound}
        find={findPeople}
        onType={text => {
          setTyped(text);
          setChosen(null);
        }}
        onChoose={option => {
          setTyped(option.name);
          setChosen(option);
        }}
      />
    </Dialog>
  );
}
