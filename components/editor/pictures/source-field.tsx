'use client';
import { SelectField } from '@/components/ui/field';
import { useWords } from '@/components/ui/words/words-provider';
import { aiLabel, DIGITAL_SOURCES, type DigitalSource } from '@/domain/media/digital-source';

interface SourceFieldProps {
  source: DigitalSource | '';
  fixed: boolean;
  wrong?: string | null;
  onChange(source: DigitalSource | ''): void;
}

/** How a picture was made, in the terms of IPTC, and whether readers are told so. */
export function SourceField({ source, fixed, wrong, onChange }: SourceFieldProps) {
  const words = useWords().picture.facts;
  return (
    <SelectField
      label={words.source}
      help={aiLabel(source) ? words.sourceShown : words.sourceHelp}
      value={source}
      disabled={fixed}
      wrong={wrong}
      onChange={event => onChange(DIGITAL_SOURCES.find(known => known === event.target.value) ?? '')}
    >
      <option value="">{words.sourceUnknown}</option>
      {DIGITAL_SOURCES.map(known => (
        <option key={known} value={known}>
          {words.sources[known]}
        </option>
      ))}
    </SelectField>
  );
}
