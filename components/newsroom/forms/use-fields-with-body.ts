'use client';
import { useCallback, useRef, useState } from 'react';
import type { Body } from '@/domain/document/body';
import { useFields, type FieldsForm } from './use-fields';

/** What an editor of the body takes. */
interface BodyEditorProps {
  /** Another one makes another editor. */
  key: number;
  body: Body;
  onReader(read: () => Body): void;
  onChange(): void;
}

interface FormWithBody<Fields extends object> {
  form: FieldsForm<Fields>;
  editor: BodyEditorProps;
}

const BODY = ['body'] as const;

/** Fields of which the body is in an editor, which is read when the form is saved. */
export function useFieldsWithBody<Fields extends { body: Body }>(options: {
  path: string;
  fields: Fields;
}): FormWithBody<Fields> {
  const form = useFields({ ...options, uncontrolled: BODY });
  const [key, setKey] = useState(0);
  const [touched, setTouched] = useState(false);
  const readBody = useRef<(() => Body) | null>(null);
  const onReader = useCallback((read: () => Body) => {
    readBody.current = read;
  }, []);
  const onChange = useCallback(() => setTouched(true), []);

  const save = async () => {
    const body = touched && readBody.current?.();
    setTouched(false);
    const done = await form.save(body ? ({ body } as Partial<Fields>) : {});
    if (!done && touched) setTouched(true);
    return done;
  };
  return {
    form: {
      ...form,
      ...{ changed: form.changed || touched, save },
      choose(conflict, side) {
        form.choose(conflict, side);
        if (conflict.field !== 'body' || side === 'mine') return;
        setTouched(false);
        setKey(key + 1);
      },
    },
    editor: { key, body: form.draft.body, onReader, onChange },
  };
}
