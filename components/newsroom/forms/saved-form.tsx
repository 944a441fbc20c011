'use client';
import { useId, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { SavedState } from './saved-state';
import type { FieldsForm } from './use-fields';

interface SavedFormProps {
  /** What a screen reader calls the part that scrolls. */
  label: string;
  /** A page of text, or the fields of a setting with room for something beside them. */
  layout: 'page' | 'setting';
  saveLabel: string;
  form: Pick<FieldsForm<object>, 'busy' | 'changed' | 'savedAt'>;
  onSave(): Promise<unknown>;
  children: ReactNode;
  aside?: ReactNode;
  /** At the end of the line that holds the button. */
  more?: ReactNode;
}

/** A form that scrolls above its save button. */
export function SavedForm(props: SavedFormProps) {
  const { label, layout, saveLabel, form, onSave, children, aside, more } = props;
  const { busy, changed, savedAt } = form;
  const { saving } = useNewsroomWords().paper;
  const formId = useId();

  return (
    <>
      <div
        className={classNames('scroll', layout === 'setting' && 'paper-page')}
        tabIndex={0}
        role="region"
        aria-label={label}
      >
        <form
          className={layout === 'setting' ? 'edition-form' : 'page-editor'}
          id={formId}
          noValidate
          onSubmit={event => {
            event.preventDefault();
            void onSave();
          }}
        >
          {children}
        </form>
        {aside}
      </div>
      <div className="foot">
        <Button variant="solid" type="submit" form={formId} aria-busy={busy}>
          {busy ? saving : saveLabel}
        </Button>
        <SavedState changed={changed} savedAt={savedAt} />
        {more}
      </div>
    </>
  );
}
