'use client';
import { useRef, useState } from 'react';
import type { NewPlan } from '@/domain/api/planning/plans';
import { PLAN_LIMITS } from '@/domain/api/planning/plans';
import { Added } from '@/domain/api/written';
import type { Priority } from '@/domain/story/priority';
import { can, type Actor } from '@/domain/people/permissions';
import { nearestInstant } from '@/domain/time/wall-clock';
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

type Typed = Pick<NewPlan, 'editionId' | 'deskId' | 'reporterId'> &
  Record<'slug' | 'day' | 'deadline' | 'words' | 'embargo' | 'notes', string> & {
    photographerId: string | null;
    priority: Priority | null;
  };

/** Plans a story before it is written. */
export function PlanForm({ actor, editions, desks, defaultPlace, day = '', onClose }: PlanFormProps) {
  const words = useNewsroomWords();
  const { planning } = useWords();
  const { zone } = useClock();
  const { busy, refused, write } = useWrite();
  const [typed, setTyped] = useState<Typed>({
    ...defaultPlace,
    ...{
      slug: '',
      day,
      deadline: '',
      words: '',
      embargo: '',
      notes: '',
      reporterId: null,
      photographerId: null,
      priority: null,
    },
  });
  const [isEmpty, setEmpty] = useState(false);
  // A retry after a lost answer creates no second story.
  const attempt = useRef({ content: '', key: '' });
  const change = (part: Partial<Typed>) => setTyped(before => ({ ...before, ...part }));
  const field = (name: 'slug' | 'day' | 'deadline' | 'words' | 'embargo' | 'notes') => ({
    value: typed[name],
    onChange: (event: { target: { value: string } }) => change({ [name]: event.target.value }),
  });
  const places = storyPlaces(actor, editions, desks);
  const place = availablePlace(places, typed);
  const mayAssign = can(actor, 'assign-story', place).allowed;
  const asDraft = { ...place, createdById: actor.personId, stage: 'draft' as const };
  const mayEmbargo = can(actor, 'schedule', asDraft).allowed;

  const send = async () => {
    const slug = typed.slug.trim();
    setEmpty(!slug);
    if (!slug || busy) return;
    const instant = (local: string) => nearestInstant(local, zone)?.toISOString() ?? null;
    const { reporterId, photographerId, priority, notes } = typed;
    const plan = {
      ...{ ...place, slug, photographerId, priority, notes, reporterId: mayAssign ? reporterId : null },
      ...{ day: typed.day || null, deadline: instant(typed.deadline) },
      expectedWords: Number.parseInt(typed.words, 10) || null,
      embargoUntil: mayEmbargo ? instant(typed.embargo) : null,
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
        wrong={isEmpty || refused?.field === 'slug' ? words.planning.noSlug : null}
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
        <TextField {...field('day')} label={planning.day} type="date" />
        <TextField
          {...field('deadline')}
          label={planning.deadline}
          help={planning.zone(zone)}
          type="datetime-local"
        />
      </div>
      <div className="two-fields">
        {mayAssign && (
          <PersonField
            label={words.planning.reporter}
            placeholder={planning.noOne}
            onChoose={person => change({ reporterId: person?.id ?? null })}
          />
        )}
        <PersonField
          label={planning.photographer}
          placeholder={planning.noOne}
          onChoose={person => change({ photographerId: person?.id ?? null })}
        />
      </div>
      <div className="two-fields">
        <TextField
          {...field('words')}
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
      {mayEmbargo && <TextField {...field('embargo')} label={words.planning.embargo} type="datetime-local" />}
      <FormError refused={refused?.field === 'slug' ? null : refused} />
    </FormDialog>
  );
}
