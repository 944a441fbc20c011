'use client';
import { useRef, useState } from 'react';
import type { Override } from '@/domain/checks/checks';
import type { ScheduleAsked } from '@/domain/api/story-writes';
import { useWords } from '@/components/ui/words/words-provider';
import { setSchedule } from '../api';
import type { TimedStep } from '../actions/stage-actions';
import type { useActions } from '../actions/use-actions';

/** Sets, moves and cancels the scheduled times of publishing and unpublishing. */
export function useSchedule(storyId: string, write: ReturnType<typeof useActions>['write']) {
  const words = useWords();
  const [asking, ask] = useState<TimedStep | null>(null);
  /** The schedule that needs a reason for overriding a check. */
  const waiting = useRef<ScheduleAsked | null>(null);

  const send = async (asked: ScheduleAsked) => {
    const { action } = asked;
    ask(null);
    waiting.current = action === 'schedule' ? asked : null;
    const about = {
      name: words.actions[action].replace('…', ''),
      done: words.compose.done[action],
      // Cancelling works with unsent changes.
      waits: 'at' in asked,
    };
    await write(about, version => setSchedule(storyId, version, asked));
  };

  return {
    asking,
    ask,
    close: () => ask(null),
    send,
    /** Drops a schedule that waited for a reason: another step is taken. */
    reset() {
      waiting.current = null;
    },
    /** Sends the schedule that waited for this reason; false when none did. */
    sendOver(override: Override): boolean {
      const asked = waiting.current;
      if (asked?.action !== 'schedule') return false;
      void send({ ...asked, override });
      return true;
    },
  };
}

export type ScheduleTools = ReturnType<typeof useSchedule>;
