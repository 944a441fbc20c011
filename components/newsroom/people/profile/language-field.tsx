'use client';
import { SelectField } from '@/components/ui/field';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '@/components/ui/words/words';

/** What each language is called in itself. */
export const LANGUAGE_NAMES: Record<InterfaceLanguage, string> = {
  en: 'English',
  'zh-Hans': '中文',
  fr: 'Français',
  ar: 'العربية',
};

interface LanguageFieldProps {
  label: string;
  value: InterfaceLanguage;
  onChange(lang: InterfaceLanguage): void;
}

/** The language in which a person has the newsroom, each named in itself. */
export function LanguageField({ label, value, onChange }: LanguageFieldProps) {
  return (
    <SelectField
      label={label}
      value={value}
      onChange={event => onChange(event.target.value as InterfaceLanguage)}
    >
      {INTERFACE_LANGUAGES.map(lang => (
        <option key={lang} value={lang} lang={lang}>
          {LANGUAGE_NAMES[lang]}
        </option>
      ))}
    </SelectField>
  );
}
