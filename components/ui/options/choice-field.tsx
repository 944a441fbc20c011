'use client';
import { useCallback, useState, type ReactNode } from 'react';
import { Combobox, type ComboboxOption } from './combobox';

interface ChoiceFieldProps {
  label: string;
  help?: ReactNode;
  wrong?: string | null;
  /** The name of what is chosen; empty: nothing is. */
  shown: string;
  /** What choosing none is called, where that is possible. */
  none?: string;
  /** Said when nothing is found. */
  nothing: string;
  /** Finds options; the same function at every render. */
  find(words: string): ComboboxOption[];
  /** The id of the chosen option; empty: none. */
  onChange(id: string): void;
}

/** One of a known list, which is searched; what is typed without choosing changes nothing. */
export function ChoiceField({ shown, none, find, onChange, ...field }: ChoiceFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const findAll = useCallback(
    async (words: string) => {
      const found = find(words);
      return none && !words ? [{ id: '', name: none }, ...found] : found;
    },
    [find, none],
  );
  return (
    <Combobox
      {...field}
      value={typed ?? (shown || (none ?? ''))}
      query={typed ?? ''}
      offersAll
      find={findAll}
      onType={setTyped}
      onChoose={({ id }) => {
        setTyped(null);
        onChange(id);
      }}
      onDone={() => setTyped(null)}
    />
  );
}
