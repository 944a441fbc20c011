'use client';
import { useCallback, useState } from 'react';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { Combobox } from '@/components/ui/options/combobox';
import { useLanguage } from '@/components/ui/words/words-provider';
import { findLanguages, languageLabel, type LanguageOption } from '@/domain/language/edition-languages';

interface LanguageFieldProps {
  label: string;
  help: string;
  wrong: string | null;
  /** A BCP 47 tag; empty: none is chosen. */
  tag: string;
  /** What choosing none is called, where that is possible. */
  none?: string;
  onChange(tag: string): void;
}

/** A language, chosen from a list that is searched by its name in the reader's language or its own. */
export function LanguageField({ label, help, wrong, tag, none, onChange }: LanguageFieldProps) {
  const lang = useLanguage();
  const { newEdition } = useNewsroomWords();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = tag ? languageLabel(tag, lang) : (none ?? '');
  const find = useCallback(
    async (words: string): Promise<LanguageOption[]> => {
      const found = findLanguages(words, lang);
      return none && !words ? [{ id: '', name: none }, ...found] : found;
    },
    [lang, none],
  );
  return (
    <Combobox
      label={label}
      help={help}
      wrong={wrong}
      value={typed ?? shown}
      query={typed ?? ''}
      offersAll
      nothing={newEdition.noLanguage}
      find={find}
      onType={setTyped}
      onChoose={({ id }) => {
        setTyped(null);
        onChange(id);
      }}
      onDone={() => setTyped(null)}
    />
  );
}
