'use client';
import {
  useEffect,
  useId,
  useRef,
  type ChangeEvent,
  type ChangeEventHandler,
  type InputHTMLAttributes,
  type ReactNode,
  type RefObject,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from 'react';
import { directionOf } from '@/domain/language/direction';
import { FieldNotes, notesId, type FieldNotesProps } from './field-notes';

interface About extends FieldNotesProps {
  label: string;
}

interface Wiring {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  className: string;
}

const direction = (lang: string | undefined) => (lang ? directionOf(lang) : undefined);

function Frame({ label, help, wrong, children }: About & { children(wiring: Wiring): ReactNode }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-describedby': notesId(id, { help, wrong }),
        'aria-invalid': wrong ? true : undefined,
        className: 'input',
      })}
      <FieldNotes id={id} help={help} wrong={wrong} />
    </div>
  );
}

/**
 * Handles a value that was typed or filled in by the browser before hydration: it is shown, but missing in the state of
 * React.
 * @returns the ref for the field
 */
function useTypedEarly(
  value: unknown,
  onChange: ChangeEventHandler<HTMLInputElement> | undefined,
): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  const first = useRef({ value, onChange });
  useEffect(() => {
    const { current } = field;
    const { value: rendered, onChange: take } = first.current;
    if (!current || typeof rendered !== 'string' || current.value === rendered) return;
    take?.({ target: current, currentTarget: current } as ChangeEvent<HTMLInputElement>);
  }, []);
  return field;
}

export function TextField({ label, help, wrong, ...input }: About & InputHTMLAttributes<HTMLInputElement>) {
  const field = useTypedEarly(input.value, input.onChange);
  return (
    <Frame label={label} help={help} wrong={wrong}>
      {wiring => <input ref={field} dir={direction(input.lang)} {...wiring} {...input} />}
    </Frame>
  );
}

export function TextArea({
  label,
  help,
  wrong,
  ...area
}: About & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <Frame label={label} help={help} wrong={wrong}>
      {wiring => <textarea rows={2} dir={direction(area.lang)} {...wiring} {...area} />}
    </Frame>
  );
}

export function SelectField({
  label,
  help,
  wrong,
  children,
  ...select
}: About & SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <Frame label={label} help={help} wrong={wrong}>
      {wiring => (
        <select {...wiring} {...select}>
          {children}
        </select>
      )}
    </Frame>
  );
}
