'use client';
import type { WrongField } from '@/domain/api/problem';
import { createContext, use } from 'react';
import { asSentence, labelsOf, problemWords } from '@/components/ui/words/problem-words';
import { useComposerWords } from '@/components/composer/words/use-composer-words';
import { useInterfaceAttributes, useLanguage } from '@/components/ui/words/words-provider';
import type { ComposerWords } from '@/components/composer/words/en';

/** The refused fields with unchanged values. */
export const WrongFieldsContext = createContext<WrongField[]>([]);

/** The label of a field of a story. */
export const requestFieldLabel = (field: string, words: ComposerWords): string =>
  labelsOf(words).get(field) ?? field;

/** Why the server refused a field, as a sentence. */
export function wrongFieldWords(wrong: WrongField, words: ComposerWords, lang: string): string {
  const { reasons, other } = words.wrongFields;
  const known = reasons[wrong.reason as keyof typeof reasons];
  return known ?? asSentence(problemWords(wrong, words, lang) ?? other, lang);
}

/** Why the server refused the current value of this field, or null. */
export function useWrongField(name: string): string | null {
  const wrong = use(WrongFieldsContext).find(({ field }) => field === name);
  const words = useComposerWords();
  const lang = useLanguage();
  return wrong ? wrongFieldWords(wrong, words, lang) : null;
}

/** The error of a field, below it. */
export function FieldProblem({ field }: { field: string }) {
  const text = useWrongField(field);
  const attributes = useInterfaceAttributes();
  return (
    text && (
      <span {...attributes} className="help bad" data-problem={field}>
        {text}
      </span>
    )
  );
}
