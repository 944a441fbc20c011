'use client';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { FieldsError } from './fields-error';
import { SavedState } from './saved-state';
import type { FieldsForm } from './use-fields';

interface FieldsFormFrameProps<Fields extends object> {
  form: FieldsForm<Fields>;
  title: string;
  saveLabel: string;
  labels: Record<keyof Fields & string, string>;
  values?: Record<string, string>;
  children: ReactNode;
}

/** A form next to others, with its own button. Its fields show their own errors. */
export function FieldsFormFrame<Fields extends object>(props: FieldsFormFrameProps<Fields>) {
  const { form, title, saveLabel, labels, values, children } = props;
  return (
    <form
      className="security-form"
      noValidate
      aria-label={title}
      onSubmit={event => {
        event.preventDefault();
        void form.save();
      }}
    >
      {children}
      <FieldsError form={form} labels={labels} values={values} shown={Object.keys(labels)} />
      <div className="button-row">
        <Button variant="line" type="submit" aria-busy={form.busy}>
          {saveLabel}
        </Button>
        <SavedState changed={form.changed} savedAt={form.savedAt} />
      </div>
    </form>
  );
}
