'use client';
import { TextArea, TextField } from '@/components/ui/field';
import { languageName } from '@/components/newsroom/words/language-name';
import { fieldError } from '@/components/newsroom/words/reason-words';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { NotDone } from '@/components/api/send';
import { intlLocale } from '@/components/ui/words/intl-locale';
import { useLanguage } from '@/components/ui/words/words-provider';
import type { ByLanguage } from '@/domain/paper/by-language';

interface LanguageText {
  /** The name of the field in a request. */
  key: string;
  label(language: string): string;
  texts: ByLanguage;
  long?: boolean;
  /** What is wrong when no language has a text. */
  missing?: string;
  onChange(texts: ByLanguage): void;
}

interface TextsByLanguageProps {
  langs: readonly string[];
  /** Their errors are shown beside them. */
  refused: NotDone | null;
  fields: LanguageText[];
}

/** The same texts in each language of the paper, a language at a time. */
export function TextsByLanguage({ langs, refused, fields }: TextsByLanguageProps) {
  const interfaceLang = useLanguage();
  const errorIn = useErrorIn(refused);
  return langs.map((lang, index) => (
    <div className="text-by-language" key={lang}>
      {fields.map(({ key, label, texts, long, missing, onChange }) => {
        const Field = long ? TextArea : TextField;
        return (
          <Field
            key={key}
            label={label(languageName(lang, interfaceLang))}
            lang={lang}
            value={texts[lang] ?? ''}
            wrong={errorIn(`${key}.${lang}`) ?? (index === 0 ? errorIn(key, missing) : null)}
            onChange={(event: { target: { value: string } }) =>
              onChange({ ...texts, [lang]: event.target.value })
            }
          />
        );
      })}
    </div>
  ));
}

/** Says what is wrong with a field by its path in the request. */
function useErrorIn(refused: NotDone | null): (path: string, invalid?: string) => string | null {
  const words = useNewsroomWords();
  const lang = useLanguage();
  return (path, invalid = words.send['wrong-input']) => {
    const limit = refused?.problem?.fields?.find(({ field }) => field === path)?.limit;
    const tooLong = limit !== undefined && words.wrong.upTo(limit.toLocaleString(intlLocale(lang)));
    return fieldError(refused, path, tooLong || invalid, words);
  };
}
