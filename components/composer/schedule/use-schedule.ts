'use client';
import { useState } from 'react';
import type { Override } from '@/domain/checks/checks';
import type { ScheduleInput } from '@/domain/api/story-writes';
import { useWords } from '@/components/ui/words/words-provider';
import { setSchedule } from '../api';
import type { TimedStep } from '../actions/stage-actions';
import type { useActions } from '../actions/use-actions';

/** Sets, changes and cancels the scheduled times of publishing and unpublishing. */
export function useSchedule(storyId: string, write: ReturnType<typeof useActions>['write']) {
  const words = useWords();
  const [openStep, openForm] = useState<TimedStep | null>(null);
  /** The schedule that needs a reason for overriding a check. */
  const [waiting, setWaiting] = useState<Extract<ScheduleInput, { action: 'schedule' }> | null>(null);

  const send = async (schedule: ScheduleInput) => {
    const { action } = schedule;
    openForm(null);
    setWaiting(schedule.action === 'schedule' ? schedule : null);
    const about = {
      name: words.actions[action].replace('…', ''),
      done: words.compose.done[action],
      // Unsent changes do not prevent cancelling.
      waits: 'at' in schedule,
    };
    await write(about, version => setSchedule(storyId, version, schedule));
  };

  return {
    openStep,
    openForm,
    close: () => openForm(null),
    send,
    isWaiting: waiting !== null,
    /** Discards a schedule that is waiting for a reason, because another step is applied. */
    reset() {
      setWaiting(null);
    },
    /** Sends the schedule that is waiting for this reason; false when there is none. */
    sendOver(override: Override): boolean {
      if (waiting) void send({ ...waiting, override });
      return waiting !== null;
    },
  };
}

export type ScheduleTools = ReturnType<typeof useSchedule>;
