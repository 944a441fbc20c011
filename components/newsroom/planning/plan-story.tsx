'use client';
import CalendarPlusIcon from 'lucide-react/icons/calendar-plus';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { PlanForm, type PlanFormProps } from './plan-form';

interface PlanStoryProps extends Pick<PlanFormProps, 'actor' | 'editions' | 'desks'> {
  /** Null: the person may write nowhere. */
  defaultPlace: PlanFormProps['defaultPlace'] | null;
}

/** Opens the form in which a story is planned. */
export function PlanStory({ defaultPlace, ...form }: PlanStoryProps) {
  const { planning, newStory } = useNewsroomWords();
  const [isOpen, setOpen] = useState(false);
  const [planned, setPlanned] = useState<string | null>(null);
  return (
    <>
      <Button
        variant="line"
        className="desk-only"
        aria-label={planning.plan}
        refusal={defaultPlace ? null : newStory.refusal}
        onClick={() => setOpen(true)}
      >
        <Icon of={CalendarPlusIcon} />
        <span className="desk-only">{planning.plan}</span>
      </Button>
      <span className="visually-hidden" role="status">
        {planned && planning.planned(planned)}
      </span>
      {isOpen && defaultPlace && (
        <PlanForm
          {...form}
          defaultPlace={defaultPlace}
          onClose={slug => {
            setOpen(false);
            setPlanned(slug);
          }}
        />
      )}
    </>
  );
}
