'use client';
import { useCallback } from 'react';
import { ChoiceField } from '@/components/ui/options/choice-field';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useLanguage } from '@/components/ui/words/words-provider';
import { findLanguages, languageLabel } from '@/domain/language/edition-languages';

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
export function LanguageField({ tag, ...field }: LanguageFieldProps) {
  const lang = useLanguage();
  const { newEdition } = useNewsroomWords();
  const find = useCallback((words: string) => findLanguages(words, lang), [lang]);
  const shown = tag && languageLabel(tag, lang);
  return <ChoiceField {...field} shown={shown} nothing={newEdition.noLanguage} find={find} />;
}
