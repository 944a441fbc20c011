'use client';
import { useState } from 'react';
import type { Option } from '@/domain/api/options';
import { Combobox } from '@/components/ui/options/combobox';
import { findPeople } from '@/components/api/options';
import { useWords } from '@/components/ui/words/words-provider';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';

interface PersonFieldProps {
  label: string;
  help?: string;
  /** What an empty field means. */
  placeholder?: string;
  wrong?: string | null;
  /** Who is chosen at first. */
  person?: Option;
  /** Null for none; `isUnknown` when something is typed that is not a choice. */
  onChoose(person: Option | null, isUnknown: boolean): void;
}

/** A colleague by name; typed text without a choice counts as none, and the field says so once it is left. */
export function PersonField({ person, wrong, onChoose, ...field }: PersonFieldProps) {
  const { planning } = useWords();
  const { noPersonChosen } = useNewsroomWords().desks;
  const [typed, setTyped] = useState(person?.name ?? '');
  const [isUnknown, setUnknown] = useState(false);
  const [isLeft, setLeft] = useState(false);
  return (
    <Combobox
      {...field}
      wrong={wrong || (isUnknown && isLeft ? noPersonChosen : null)}
      value={typed}
      offersAll
      nothing={planning.noColleague}
      find={findPeople}
      onType={text => {
        const isSomething = text.trim() !== '';
        setTyped(text);
        setUnknown(isSomething);
        setLeft(false);
        onChoose(null, isSomething);
      }}
      onChoose={option => {
        setTyped(option.name);
        setUnknown(false);
        onChoose(option, false);
      }}
      onDone={() => setLeft(true)}
    />
  );
}
