'use client';
import { Fragment, useId } from 'react';
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

/** Each text, and its counterpart in the second language. */
const TEXTS = [
  ['caption', 'secondCaption'],
  ['credit', 'secondCredit'],
  ['alt', 'secondAlt'],
] as const;

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
  const { fields } = useWords();
  const { secondLang } = useTools();
  return (
    <div className="pic-fields">
      {TEXTS.map(([name, second]) => {
        const shared = {
          limit: FIELD_LIMITS[name],
          help: name === 'alt' ? fields.altHelp : undefined,
          readOnly,
        };
        return (
          <Fragment key={name}>
            <WordField
              {...shared}
              name={name}
              label={fields[name]}
              value={texts[name]}
              onText={text => onChange({ [name]: text })}
            />
            {secondLang && (
              <WordField
                {...shared}
                name={second}
                lang={secondLang}
                label={fields.inSecond(fields[name])}
                value={texts[second] ?? ''}
                onText={text => onChange({ [second]: text })}
              />
            )}
          </Fragment>
        );
      })}
    </div>
  );
}
