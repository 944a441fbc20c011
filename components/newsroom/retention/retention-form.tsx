'use client';
import type { ReactNode } from 'react';
import {
  RETENTION_KINDS,
  RETENTION_RULES,
  type RetentionKind,
  type RetentionPeriods,
} from '@/domain/retention/retention';
import { TextField } from '@/components/ui/field';
import { FieldsFormFrame } from '@/components/newsroom/forms/fields-form-frame';
import { useFields } from '@/components/newsroom/forms/use-fields';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';

/** The default period when unlimited retention is turned off. */
const OFFERED_DAYS = 365;

interface RetentionFormProps {
  periods: RetentionPeriods;
  words: Record<'title' | 'forGood' | 'save', string> & {
    kinds: Record<RetentionKind, { name: string; help: string; forGood: string }>;
  };
  /** What the last run of each kind did. */
  lastRuns: Record<RetentionKind, ReactNode>;
}

/** After how many days what is deleted. */
export function RetentionForm({ periods, words, lastRuns }: RetentionFormProps) {
  const { send } = useNewsroomWords();
  const form = useFields({ path: '/api/newsroom/paper/retention', fields: periods });
  const { draft, refused } = form;
  const change = (kind: RetentionKind, days: number | null) => form.change({ [kind]: days });
  const labels = Object.fromEntries(RETENTION_KINDS.map(kind => [kind, words.kinds[kind].name]));

  return (
    <FieldsFormFrame
      form={form}
      title={words.title}
      saveLabel={words.save}
      labels={labels as Record<RetentionKind, string>}
      values={{ null: words.forGood }}
    >
      {RETENTION_KINDS.map(kind => {
        const { least, most, forGood } = RETENTION_RULES[kind];
        const { name, help, forGood: forGoodLabel } = words.kinds[kind];
        const days = draft[kind];
        return (
          <div className="retained" key={kind}>
            <TextField
              label={name}
              help={help}
              type="number"
              min={least}
              max={most}
              disabled={days === null}
              value={days || ''}
              wrong={refused?.field === kind ? send['wrong-input'] : null}
              onChange={event => change(kind, Number(event.target.value))}
            />
            {forGood && (
              <label className="option-row">
                <input
                  className="check"
                  type="checkbox"
                  aria-label={forGoodLabel}
                  checked={days === null}
                  onChange={event => change(kind, event.target.checked ? null : OFFERED_DAYS)}
                />
                <span>{words.forGood}</span>
              </label>
            )}
            {lastRuns[kind]}
          </div>
        );
      })}
    </FieldsFormFrame>
  );
}
