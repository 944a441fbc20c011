'use client';
import { useState } from 'react';
import { PLAN_LIMITS, type PlanChange, type PlanView } from '@/domain/api/planning/plans';
import type { TextLength } from '@/domain/document/length';
import { nearestInstant, wallTimeAt } from '@/domain/time/wall-clock';
import { Button } from '@/components/ui/button';
import { TextArea, TextField } from '@/components/ui/field';
import { PriorityField } from '@/components/ui/priority-field';
import { Combobox } from '@/components/ui/options/combobox';
import { findPeople } from '@/components/api/options';
import { ownZone } from '@/components/ui/time/browser-zone';
import { intlLocale } from '@/components/ui/words/intl-locale';
import { useLanguage, useWords } from '@/components/ui/words/words-provider';
import { usePlan } from './use-plan';

interface PlanSectionProps {
  storyId: string;
  /** The current length of the text. */
  length: TextLength;
}

/** The plan of the story: deadline, planned length and photographer. */
export function PlanSection({ storyId, length }: PlanSectionProps) {
  const { planning: words } = useWords();
  const { view, isUnsaved, load, save } = usePlan(storyId);
  if (view === 'loading') return null;
  return (
    <section className="props props-part" aria-labelledby="plan-title">
      <h2 id="plan-title">{words.title}</h2>
      {view === 'failed' ? (
        <p role="alert">
          {words.failed} <Button onClick={() => void load()}>{words.again}</Button>
        </p>
      ) : (
        <PlanFields key={JSON.stringify(view)} {...view} length={length} onChange={save} />
      )}
      <p role="alert" className="help bad">
        {isUnsaved && words.notSaved}
      </p>
    </section>
  );
}

interface PlanFieldsProps extends PlanView {
  length: TextLength;
  onChange(change: PlanChange): Promise<void>;
}

function PlanFields({ plan, mayPlan, length, onChange }: PlanFieldsProps) {
  const { planning: words } = useWords();
  const lang = useLanguage();
  const zone = ownZone();
  const [photographer, setPhotographer] = useState<string | null>(null);
  const { day, deadline, expectedWords, priority, notes } = plan;
  const due = deadline === null ? '' : wallTimeAt(new Date(deadline), zone);
  const figure = (number: number) => number.toLocaleString(intlLocale(lang));
  const change = <Name extends keyof PlanChange>(
    name: Name,
    before: PlanChange[Name],
    next: PlanChange[Name],
  ) => {
    if (next !== before) void onChange({ [name]: next });
  };
  return (
    <fieldset className="plan-fields" disabled={!mayPlan}>
      <div className="field-pair">
        <TextField
          label={words.day}
          type="date"
          defaultValue={day ?? ''}
          onBlur={event => change('day', day, event.target.value || null)}
        />
        <TextField
          label={words.deadline}
          type="datetime-local"
          help={words.zone(zone)}
          defaultValue={due}
          onBlur={({ target: { value } }) => {
            if (value !== due)
              change('deadline', deadline, nearestInstant(value, zone)?.toISOString() ?? null);
          }}
        />
      </div>
      <TextField
        label={words.length}
        type="number"
        min={1}
        max={PLAN_LIMITS.words}
        inputMode="numeric"
        defaultValue={expectedWords ?? ''}
        help={
          expectedWords === null
            ? null
            : words.lengthSoFar(figure(length.words + length.hanzi), figure(expectedWords))
        }
        onBlur={event =>
          change('expectedWords', expectedWords, Number.parseInt(event.target.value, 10) || null)
        }
      />
      <PriorityField
        value={priority}
        none={words.noPriority}
        onChange={chosen => void onChange({ priority: chosen })}
      />
      <div className="with-clear">
        <Combobox
          label={words.photographer}
          placeholder={words.noOne}
          value={photographer ?? plan.photographer?.name ?? ''}
          query={photographer ?? ''}
          disabled={!mayPlan}
          nothing={words.noColleague}
          offersAll
          find={findPeople}
          onType={setPhotographer}
          onChoose={({ id }) => void onChange({ photographerId: id })}
          onDone={() => {
            if (photographer === '' && plan.photographer) void onChange({ photographerId: null });
            setPhotographer(null);
          }}
        />
      </div>
      <TextArea
        label={words.notes}
        help={words.notesHelp}
        defaultValue={notes}
        maxLength={PLAN_LIMITS.notes}
        onBlur={event => change('notes', notes, event.target.value.trim())}
      />
    </fieldset>
  );
}
