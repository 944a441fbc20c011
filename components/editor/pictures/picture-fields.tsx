'use client';
import { useId } from 'react';
import { FIELD_LIMITS } from '@/domain/story/story';
import { useWords } from '@/components/ui/words/words-provider';
import { useMachineField } from '../fields/machine-fields';
import { useTools } from '../context';
import { useDraftText } from '../fields/use-draft-text';
import { GrowArea } from '../fields/grow-area';

interface PictureWords {
  caption: string;
  credit: string;
  alt: string;
  secondCaption?: string;
  secondAlt?: string;
  secondCredit?: string;
}

interface WordFieldProps {
  name: keyof PictureWords;
  /** The language of the text, if it is not the page's. */
  lang?: string;
  label: string;
  value: string;
  limit: number;
  help?: string;
  readOnly: boolean;
  onText(text: string): void;
}

function WordField({ name, lang, label, value, limit, help, readOnly, onText }: WordFieldProps) {
  const id = useId();
  const [text, setText] = useDraftText(value, onText);
  const machineField = useMachineField();
  return (
    <div className="pic-field" data-of={/caption/i.test(name) ? 'caption' : name}>
      <label htmlFor={id}>{label}</label>
      <GrowArea
        id={id}
        lang={lang}
        data-field={name}
        {...machineField(text)}
        value={text}
        maxLength={limit}
        readOnly={readOnly}
        aria-describedby={help ? `${id}-help` : undefined}
        onText={setText}
      />
      {help && (
        <span className="visually-hidden" id={`${id}-help`}>
          {help}
        </span>
      )}
    </div>
  );
}

interface PictureFieldsProps extends PictureWords {
  readOnly: boolean;
  onChange(words: Partial<PictureWords>): void;
}

/** Caption, credit and alternative text, below the picture as published. */
export function PictureFields({ readOnly, onChange, ...texts }: PictureFieldsProps) {
  const { caption, credit, alt, secondCaption = '', secondAlt = '', secondCredit = '' } = texts;
  const { fields } = useWords();
  const { secondLang } = useTools();
  return (
    <div className="pic-fields">
      <WordField
        name="caption"
        label={fields.caption}
        value={caption}
        limit={FIELD_LIMITS.caption}
        readOnly={readOnly}
        onText={text => onChange({ caption: text })}
      />
      {secondLang && (
        <WordField
          name="secondCaption"
          lang={secondLang}
          label={fields.inSecond(fields.caption)}
          value={secondCaption}
          limit={FIELD_LIMITS.caption}
          readOnly={readOnly}
          onText={text => onChange({ secondCaption: text })}
        />
      )}
      <WordField
        name="credit"
        label={fields.credit}
        value={credit}
        limit={FIELD_LIMITS.credit}
        readOnly={readOnly}
        onText={text => onChange({ credit: text })}
      />
      {secondLang && (
        <WordField
          name="secondCredit"
          lang={secondLang}
          label={fields.inSecond(fields.credit)}
          value={secondCredit}
          limit={FIELD_LIMITS.credit}
          readOnly={readOnly}
          onText={text => onChange({ secondCredit: text })}
        />
      )}
      <WordField
        name="alt"
        label={fields.alt}
        value={alt}
        limit={FIELD_LIMITS.alt}
        help={fields.altHelp}
        readOnly={readOnly}
        onText={text => onChange({ alt: text })}
      />
      {secondLang && (
        <WordField
          name="secondAlt"
          lang={secondLang}
          label={fields.inSecond(fields.alt)}
          value={secondAlt}
          limit={FIELD_LIMITS.alt}
          help={fields.altHelp}
          readOnly={readOnly}
          onText={text => onChange({ secondAlt: text })}
        />
      )}
    </div>
  );
}
