'use client';
import { useState } from 'react';
import type { Option } from '@/domain/api/options';
import { Combobox } from '@/components/ui/options/combobox';
import { findPeople } from '@/components/api/options';
import { useWords } from '@/components/ui/words/words-provider';

interface PersonFieldProps {
  label: string;
  help?: string;
  /** What an empty field means. */
  placeholder?: string;
  wrong?: string | null;
  /** Who is chosen at first. */
  person?: Option;
  /** Null for none. */
  onChoose(person: Option | null): void;
}

/** A colleague by name; typed text without a choice counts as none. */
export function PersonField({ person, onChoose, ...field }: PersonFieldProps) {
  const { planning } = useWords();
  const [typed, setTyped] = useState(person?.name ?? '');
  return (
    <Combobox
      {...field}
      value={typed}
      offersAll
      nothing={planning.noColleague}
      find={findPeople}
      onType={text => {
        setTyped(text);
        onChoose(null);
      }}
      onChoose={option => {
        setTyped(option.name);
        onChoose(option);
      }}
    />
  );
}
