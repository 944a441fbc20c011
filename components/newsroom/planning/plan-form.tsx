'use client';
import { useRef, useState } from 'react';
import { PLAN_DAYS, PLAN_LIMITS, type NewPlan } from '@/domain/api/planning/plans';
import { Added } from '@/domain/api/written';
import type { Option } from '@/domain/api/options';
import { can, type Actor } from '@/domain/people/permissions';
import { FIELD_LIMITS } from '@/domain/story/story';
import { newKey } from '@/components/ui/new-key';
import { PriorityField } from '@/components/ui/priority-field';
import { TextArea, TextField } from '@/components/ui/field';
import { useWords } from '@/components/ui/words/words-provider';
import { FormDialog } from '@/components/newsroom/forms/form-dialog';
import { useClock } from '@/components/ui/time/clock';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/api/use-write';
import { availablePlace, PlaceFields } from './place-fields';
import { storyPlaces, type StoryPlaceChoice } from './story-places';
import type { ListedDesk } from '@/domain/paper/desk';
import type { BudgetEdition } from './view';
import { PersonField } from '@/components/newsroom/list/person-field';
import { fieldError } from '@/components/newsroom/words/reason-words';
import { newPlanOf, type PersonOfPlan, type TextOfPlan, type TypedPlan } from './typed-plan';

export interface PlanFormProps {
  actor: Actor;
  editions: BudgetEdition[];
  desks: ListedDesk[];
  /** Where the person most likely writes. */
  defaultPlace: StoryPlaceChoice;
  /** The day for which it is planned at first, as `2026-11-27`. */
  day?: string;
  onClose(planned: string | null): void;
}

/** The times that can be planned; without them, browsers take years of six digits. */
const { first, last } = PLAN_DAYS;
const TIMES = { type: 'datetime-local', min: `${first}T00:00`, max: `${last}T23:59` } as const;
const DAYS = { type: 'date', min: first, max: last } as const;

/** Plans a story before it is written. */
export function PlanForm({ actor, editions, desks, defaultPlace, day = '', onClose }: PlanFormProps) {
  const words = useNewsroomWords();
  const { planning } = useWords();
  const { zone } = useClock();
  const { busy, refused, write } = useWrite();
  const [typed, setTyped] = useState<TypedPlan>({
    ...{ ...defaultPlace, slug: '', day, deadline: '', expectedWords: '', embargoUntil: '', notes: '' },
    ...{ reporterId: null, photographerId: null, priority: null },
  });
  const [isEmpty, setEmpty] = useState(false);
  /** Where a name is typed that is no choice, and where that was to be sent. */
  const [unknown, setUnknown] = useState<PersonOfPlan[]>([]);
  const [missing, setMissing] = useState<PersonOfPlan[]>([]);
  // A retry after a lost answer creates no second story.
  const attempt = useRef({ content: '', key: '' });
  const change = (part: Partial<TypedPlan>) => setTyped(before => ({ ...before, ...part }));
  const { wrong } = words.planning;
  const field = (name: TextOfPlan) => ({
    value: typed[name],
    wrong: fieldError(refused, name, wrong[name], words),
    onChange: (event: { target: { value: string } }) => change({ [name]: event.target.value }),
  });
  const choose = (name: PersonOfPlan) => (person: Option | null, isUnknown: boolean) => {
    change({ [name]: person?.id ?? null });
    const others = unknown.filter(one => one !== name);
    setUnknown(isUnknown ? [...others, name] : others);
    setMissing(missing.filter(one => one !== name));
  };
  const noPerson = (name: PersonOfPlan) => {
    const { noPersonChosen } = words.desks;
    return missing.includes(name) ? noPersonChosen : fieldError(refused, name, noPersonChosen, words);
  };
  const places = storyPlaces(actor, editions, desks);
  const place = availablePlace(places, typed);
  const mayAssign = can(actor, 'assign-story', place).allowed;
  const asDraft = { ...place, createdById: actor.personId, stage: 'draft' as const };
  const mayEmbargo = can(actor, 'schedule', asDraft).allowed;

  const send = async () => {
    const typedPlan = newPlanOf({ ...typed, ...place }, zone);
    const { slug } = typedPlan;
    setEmpty(!slug);
    const missed = unknown.filter(name => mayAssign || name !== 'reporterId');
    setMissing(missed);
    if (!slug || missed.length || busy) return;
    const plan = {
      ...typedPlan,
      reporterId: mayAssign ? typedPlan.reporterId : null,
      embargoUntil: mayEmbargo ? typedPlan.embargoUntil : null,
    };
    const content = JSON.stringify(plan);
    if (attempt.current.content !== content) attempt.current = { content, key: newKey() };
    const request: NewPlan = { ...plan, key: attempt.current.key };
    if (await write('POST', '/api/newsroom/plans', request, Added)) onClose(slug);
  };

  return (
    <FormDialog
      title={words.planning.planTitle}
      send={words.planning.planButton}
      busy={busy}
      onSend={send}
      onClose={() => onClose(null)}
    >
      <TextField
        {...field('slug')}
        label={words.budget.slugLine}
        help={words.planning.slugHelp}
        wrong={isEmpty ? wrong.slug : field('slug').wrong}
        maxLength={FIELD_LIMITS.slug}
        autoFocus
      />
      <TextArea
        {...field('notes')}
        label={planning.notes}
        help={planning.notesHelp}
        maxLength={PLAN_LIMITS.notes}
      />
      <div className="two-fields">
        <PlaceFields {...{ places, editions, desks }} chosen={place} onChange={change} />
      </div>
      <div className="two-fields">
        <TextField {...field('day')} {...DAYS} label={planning.day} />
        <TextField {...field('deadline')} {...TIMES} label={planning.deadline} help={planning.zone(zone)} />
      </div>
      <div className="two-fields">
        <div hidden={!mayAssign}>
          <PersonField
            label={words.planning.reporter}
            placeholder={planning.noOne}
            wrong={noPerson('reporterId')}
            onChoose={choose('reporterId')}
          />
        </div>
        <PersonField
          label={planning.photographer}
          placeholder={planning.noOne}
          wrong={noPerson('photographerId')}
          onChoose={choose('photographerId')}
        />
      </div>
      <div className="two-fields">
        <TextField
          {...field('expectedWords')}
          label={planning.length}
          type="number"
          min={1}
          max={PLAN_LIMITS.words}
          inputMode="numeric"
        />
        <PriorityField
          value={typed.priority}
          none={planning.noPriority}
          onChange={priority => change({ priority })}
        />
      </div>
      {mayEmbargo && <TextField {...field('embargoUntil')} {...TIMES} label={words.planning.embargo} />}
      <FormError refused={refused?.field && Object.hasOwn(wrong, refused.field) ? null : refused} />
    </FormDialog>
  );
}
