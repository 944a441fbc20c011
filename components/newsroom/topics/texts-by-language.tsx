'use client';
import { TextArea, TextField } from '@/components/ui/field';
import { languageName } from '@/components/newsroom/words/language-name';
import type { NotDone } from '@/components/api/send';
import type { NewsroomWords } from '@/components/newsroom/words/words';
import { useLanguage } from '@/components/ui/words/words-provider';
import type { ByLanguage } from '@/domain/paper/by-language';

export interface LanguageText {
  key: string;
  label(language: string): string;
  texts: ByLanguage;
  long?: boolean;
  wrong?: string | null;
  onChange(texts: ByLanguage): void;
}

/** The field of the names, which shows its own errors. */
export const namesField = (
  texts: ByLanguage,
  refused: NotDone | null,
  words: NewsroomWords,
  onChange: (texts: ByLanguage) => void,
): LanguageText => ({
  ...{ key: 'names', label: words.topics.nameIn, texts, onChange },
  wrong: refused?.field?.startsWith('names') ? words.wrong.names : null,
});

/** The same texts in each language of the paper, a language at a time. */
export function TextsByLanguage({ langs, fields }: { langs: string[]; fields: LanguageText[] }) {
  const interfaceLang = useLanguage();
  return langs.map(lang => (
    <div className="text-by-language" key={lang}>
      {fields.map(({ key, label, texts, long, wrong, onChange }) => {
        const Field = long ? TextArea : TextField;
        return (
          <Field
            key={key}
            label={label(languageName(lang, interfaceLang))}
            lang={lang}
            value={texts[lang] ?? ''}
            wrong={lang === langs[0] ? wrong : null}
            onChange={(event: { target: { value: string } }) =>
              onChange({ ...texts, [lang]: event.target.value })
            }
          />
        );
      })}
    </div>
  ));
}
