'use client';
import { useCallback, useRef, useState } from 'react';
import type { Body } from '@/domain/document/body';
import { useFields, type FieldsForm } from './use-fields';
import { useUnsavedWarning } from './use-unsaved-warning';

/** What an editor of the body takes. */
interface BodyEditorProps {
  /** A new key creates a new editor. */
  key: number;
  body: Body;
  onChange(body: Body): void;
}

interface FormWithBody<Fields extends object> {
  form: FieldsForm<Fields>;
  editor: BodyEditorProps;
}

const BODY = ['body'] as const;

/** Fields of which the body is in an editor, which is in the form once that is saved. */
export function useFieldsWithBody<Fields extends { body: Body }>(options: {
  path: string;
  fields: Fields;
}): FormWithBody<Fields> {
  const form = useFields({ ...options, uncontrolled: BODY });
  const [key, setKey] = useState(0);
  const [changed, setChanged] = useState(false);
  const written = useRef<Body | null>(null);
  const onChange = useCallback((body: Body) => {
    written.current = body;
    setChanged(true);
  }, []);

  useUnsavedWarning(changed && !form.changed);

  const save = async () => {
    const body = changed && written.current;
    setChanged(false);
    const done = await form.save(body ? ({ body } as Partial<Fields>) : {});
    if (!done && changed) setChanged(true);
    return done;
  };
  return {
    form: {
      ...form,
      ...{ changed: form.changed || changed, save },
      choose(conflict, side) {
        form.choose(conflict, side);
        if (conflict.field !== 'body' || side === 'mine') return;
        setChanged(false);
        setKey(key + 1);
      },
    },
    editor: { key, body: form.draft.body, onChange },
  };
}
