'use client';
import { useId } from 'react';
import { GrowArea } from './grow-area';
import { useDraftText } from './use-draft-text';
import { useMachineField } from './machine-fields';
import { useTools } from '../context';

interface AttributeFieldProps {
  label: string;
  value: string;
  limit: number;
  /** The language of the text, if it is not the page's. */
  lang?: string;
  look?: 'title' | 'plain';
  /** Only if it differs from the whole text. */
  readOnly?: boolean;
  onText(text: string): void;
}

/** A text attribute of a block, edited next to its content. */
export function AttributeField({
  label,
  value,
  limit,
  lang,
  look = 'plain',
  readOnly,
  onText,
}: AttributeFieldProps) {
  const id = useId();
  const tools = useTools();
  const [text, setText] = useDraftText(value, onText);
  const machineField = useMachineField();
  return (
    <div className="attribute" data-look={look} contentEditable={false}>
      <label htmlFor={id}>{label}</label>
      <GrowArea
        id={id}
        lang={lang}
        {...machineField(text)}
        value={text}
        maxLength={limit}
        readOnly={readOnly ?? tools.readOnly}
        onText={setText}
      />
    </div>
  );
}
