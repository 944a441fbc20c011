'use client';
import { useState, type ReactNode } from 'react';
import { Done } from '@/domain/api/written';
import {
  RETENTION_KINDS,
  RETENTION_RULES,
  type RetentionKind,
  type RetentionPeriods,
} from '@/domain/retention/retention';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { SavedState } from '@/components/newsroom/saved-state';
import { Trouble } from '@/components/newsroom/words/trouble';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/newsroom/words/use-write';

/** What is offered to those who end that something is kept for good. */
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
  const { busy, refused, write } = useWrite();
  const [draft, setDraft] = useState(periods);
  const [savedText, setSavedText] = useState(() => JSON.stringify(periods));
  const [savedAt, setSavedAt] = useState<Date | null>(null);

  const save = async () => {
    if (busy || !(await write('PUT', '/api/newsroom/paper/retention', draft, Done))) return;
    setSavedText(JSON.stringify(draft));
    setSavedAt(new Date());
  };
  const change = (kind: RetentionKind, days: number | null) => setDraft({ ...draft, [kind]: days });

  return (
    <form
      className="security-form"
      noValidate
      aria-label={words.title}
      onSubmit={event => {
        event.preventDefault();
        void save();
      }}
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
              <label className="optrow">
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
      <Trouble refused={refused?.field ? null : refused} />
      <div className="btnrow">
        <Button look="line" type="submit" aria-busy={busy}>
          {words.save}
        </Button>
        <SavedState changed={JSON.stringify(draft) !== savedText} savedAt={savedAt} />
      </div>
    </form>
  );
}
