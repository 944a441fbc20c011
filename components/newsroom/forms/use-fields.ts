'use client';
import { useState } from 'react';
import type { FieldConflict } from '@/domain/api/problem';
import { SavedFields } from '@/domain/api/written';
import type { NotDone } from '@/components/api/send';
import { useWrite } from '@/components/api/use-write';
import { useUnsavedWarning } from './use-unsaved-warning';
import { changeOf, withChoice, withStored, isSame, withSaved, type FieldState } from './field-state';

/** A form of settings: its fields, and how they are saved. */
export interface FieldsForm<Fields extends object> {
  draft: Fields;
  change(fields: Partial<Fields>): void;
  /** Whether there are unsaved changes. */
  changed: boolean;
  busy: boolean;
  refused: NotDone | null;
  reset(): void;
  savedAt: Date | null;
  /** Saves what the person changed, and nothing else; `more` are fields that an editor holds. */
  save(more?: Partial<Fields>): Promise<boolean>;
  /** Fields that someone else has changed in the meantime. */
  conflicts: FieldConflict[];
  choose(conflict: FieldConflict, side: 'mine' | 'theirs'): void;
}

interface FieldsOptions<Fields extends object> {
  path: string;
  /** The saved values. */
  fields: Fields;
  /** How they are sent, where that differs from how they are typed. */
  toSend?(draft: Fields): Fields;
  /** Fields whose text an editor holds. */
  uncontrolled?: readonly (keyof Fields)[];
}

/**
 * Keeps the fields of a form and saves those that the person changed. Changes by others are taken over
 * where the person changed nothing; where both changed a field, the person chooses.
 */
export function useFields<Fields extends object>({
  path,
  fields,
  toSend = draft => draft,
  uncontrolled = [],
}: FieldsOptions<Fields>): FieldsForm<Fields> {
  const { busy, refused, write, reset } = useWrite();
  const [stored, setStored] = useState(fields);
  const [state, setState] = useState<FieldState<Fields>>({ seen: fields, draft: fields, conflicts: [] });
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  if (!isSame(stored, fields)) {
    setStored(fields);
    setState(withStored(state, fields, uncontrolled));
  }

  const save = async (more: Partial<Fields> = {}) => {
    if (busy) return false;
    const draft = { ...state.draft, ...more };
    const sent = toSend(draft);
    setState(current => ({ ...current, draft: { ...current.draft, ...more } }));
    const conflictOf = ({ problem }: NotDone) =>
      setState(current => ({ ...current, conflicts: problem?.conflicts ?? [] }));
    const answer = await write(
      'PUT',
      path,
      changeOf({ seen: state.seen, draft: sent }),
      SavedFields,
      conflictOf,
    );
    if (!answer) return false;
    setState(current => withSaved(current, draft, answer.fields as Partial<Fields>));
    setSavedAt(new Date());
    return true;
  };
  const changed = !isSame(state.draft, state.seen);
  useUnsavedWarning(changed);
  return {
    draft: state.draft,
    change: changes => setState(current => ({ ...current, draft: { ...current.draft, ...changes } })),
    ...{ changed, busy, refused, reset, savedAt, save, conflicts: state.conflicts },
    choose(conflict, side) {
      reset();
      setState(current => withChoice(current, conflict, side));
    },
  };
}
