'use client';
import { PRIORITIES, readPriority, type Priority } from '@/domain/story/priority';
import { SelectField } from './field';
import { useWords } from './words/words-provider';

interface PriorityFieldProps {
  value: Priority | null;
  /** The option without a priority. */
  none: string;
  onChange(priority: Priority | null): void;
}

/** Chooses the priority of a story, or none. */
export function PriorityField({ value, none, onChange }: PriorityFieldProps) {
  const { planning } = useWords();
  return (
    <SelectField
      label={planning.priority}
      value={value ?? ''}
      onChange={({ target }) => onChange(readPriority(target.value))}
    >
      <option value="">{none}</option>
      {PRIORITIES.map(priority => (
        <option key={priority} value={priority}>
          {planning.priorities[priority]}
        </option>
      ))}
    </SelectField>
  );
}
