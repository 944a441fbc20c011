'use client';
import type { ReactNode } from 'react';
import AlertIcon from 'lucide-react/icons/circle-x';
import ClockIcon from 'lucide-react/icons/clock';
import type { Refusal } from '@/domain/people/abilities';
import { Button } from '@/components/ui/button';
import { asSentence, problemWords } from '@/components/ui/words/problem-words';
import { refusalsWords } from '@/components/ui/words/refusal-words';
import { useLanguage, useWords } from '@/components/ui/words/words-provider';
import { Bar } from '@/components/ui/bar';
import { ownScheduledTime } from './schedule-times';
import type { ScheduleTools } from './use-schedule';
import type { ComposerStory } from '../view';

interface ScheduleBarsProps {
  story: ComposerStory;
  tools: ScheduleTools;
}

/** The scheduled times of publishing and unpublishing, and what blocks them. */
export function ScheduleBars({ story, tools }: ScheduleBarsProps) {
  const { unpublishing } = story;
  const { schedule: words } = useWords();
  const lang = useLanguage();
  const may = (action: string) => story.abilities.some(it => it.action === action && it.allowed);
  return (
    <>
      {story.schedule && (
        <PublishBar schedule={story.schedule} isLive={story.stage === 'published'}>
          {may('schedule') && (
            <Button tiny variant="line" onClick={() => tools.openForm('schedule')}>
              {words.bar.change}
            </Button>
          )}
          {may('unschedule') && (
            <Button
              tiny
              variant="line"
              aria-label={words.bar.cancelPublish}
              onClick={() => void tools.send({ action: 'unschedule' })}
            >
              {words.bar.cancel}
            </Button>
          )}
        </PublishBar>
      )}
      {unpublishing && (
        <Bar
          tone="warn"
          icon={ClockIcon}
          text={words.bar.unpublish(ownScheduledTime(unpublishing.at, unpublishing.zone, lang))}
        >
          {may('schedule-unpublish') && (
            <Button tiny variant="line" onClick={() => tools.openForm('schedule-unpublish')}>
              {words.bar.change}
            </Button>
          )}
          {may('unschedule-unpublish') && (
            <Button
              tiny
              variant="line"
              aria-label={words.bar.cancelUnpublish}
              onClick={() => void tools.send({ action: 'unschedule-unpublish' })}
            >
              {words.bar.cancel}
            </Button>
          )}
        </Bar>
      )}
    </>
  );
}

interface PublishBarProps {
  schedule: NonNullable<ComposerStory['schedule']>;
  isLive: boolean;
  children: ReactNode;
}

function PublishBar({ schedule, isLive, children }: PublishBarProps) {
  const words = useWords();
  const lang = useLanguage();
  const { bar } = words.schedule;
  const time = ownScheduledTime(schedule.at, schedule.zone, lang);
  const whyOf = (refusals: Refusal[]) =>
    refusals
      .map(refusal =>
        refusal.reason === 'wrote-it-oneself' ? bar.changedByScheduler : refusalsWords([refusal], words),
      )
      .join(' ');
  const blocked = whyOf(schedule.blockedBy);
  if (schedule.refused) {
    const why = blocked || asSentence(problemWords({ reason: schedule.refused }, words, lang) ?? '', lang);
    return (
      <Bar tone="bad" icon={AlertIcon} text={bar.refused(time, why)}>
        {children}
      </Bar>
    );
  }
  const text = [isLive ? bar.changes(time) : bar.publish(time), blocked && bar.blocked(blocked)];
  return (
    <Bar tone={blocked ? 'bad' : 'warn'} icon={ClockIcon} text={text.filter(Boolean).join(' ')}>
      {children}
    </Bar>
  );
}
