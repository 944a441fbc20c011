'use client';
import { SelectField } from '@/components/ui/field';
import {
  INTERFACE_LANGUAGES,
  LANGUAGE_NAMES,
  type InterfaceLanguage,
} from '@/domain/language/interface-languages';

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
          {LANGUAGE_NAMES[lang].name}
        </option>
      ))}
    </SelectField>
  );
}
