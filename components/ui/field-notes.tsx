import type { ReactNode } from 'react';

/** What is said about a field: the help stays while something is wrong. */
export interface FieldNotesProps {
  help?: ReactNode;
  /** What is wrong with the value, as a sentence. */
  wrong?: string | null;
}

/** The id of the notes of a field, for its `aria-describedby`; undefined when there are none. */
export const notesId = (id: string, { help, wrong }: FieldNotesProps): string | undefined =>
  help || wrong ? `${id}-help` : undefined;

/** The error and the help below a field. @param id of the field */
export function FieldNotes({ id, help, wrong }: FieldNotesProps & { id: string }) {
  const own = notesId(id, { help, wrong });
  return (
    own && (
      <span className="help" id={own}>
        {wrong && <span className="bad">{wrong}</span>}
        {help}
      </span>
    )
  );
}
