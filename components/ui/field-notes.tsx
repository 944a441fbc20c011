import type { ReactNode } from 'react';

/** What is said about a field: the help stays while something is wrong. */
export interface FieldNotesProps {
  help?: ReactNode;
  /** What is wrong with the value, as a sentence. */
  wrong?: string | null;
}

/** The `aria-describedby` of a field with these notes. @param id of the field */
export function describedBy(id: string, { help, wrong }: FieldNotesProps): string | undefined {
  return [wrong && `${id}-error`, help && `${id}-help`].filter(Boolean).join(' ') || undefined;
}

/** The error and the help below a field. @param id of the field */
export function FieldNotes({ id, help, wrong }: FieldNotesProps & { id: string }) {
  return (
    <>
      {wrong && (
        <span className="help bad" id={`${id}-error`}>
          {wrong}
        </span>
      )}
      {help && (
        <span className="help" id={`${id}-help`}>
          {help}
        </span>
      )}
    </>
  );
}
