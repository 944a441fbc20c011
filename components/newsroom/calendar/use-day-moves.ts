'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Done } from '@/domain/api/written';
import { moveToDay, type CalendarEntry } from '@/domain/planning/calendar-entries';
import { refusalWords } from '@/components/ui/words/refusal-words';
import { useWords } from '@/components/ui/words/words-provider';
import { useClock } from '@/components/ui/time/clock';
import { send } from '@/components/api/send';
import { reasonWords } from '@/components/newsroom/words/reason-words';
import { useNewsroomWords } from '../words/use-newsroom-words';

/**
 * Moves stories to other days by changes of their plans.
 * @param basis what the server made the calendar of: a move is over when that is another
 */
export function useDayMoves(basis: unknown) {
  const router = useRouter();
  const words = useNewsroomWords();
  const composer = useWords();
  const { zone } = useClock();
  const [moving, setMoving] = useState<{ id: string; to: string } | null>(null);
  const [refused, setRefused] = useState<{ id: string; reasons: string[] } | null>(null);
  const [before, setBefore] = useState(basis);
  if (before !== basis) {
    setBefore(basis);
    setMoving(null);
  }

  /** True when the story is on the other day now. */
  const move = async (entry: CalendarEntry, to: string): Promise<boolean> => {
    setRefused(null);
    setMoving({ id: entry.id, to });
    const change = moveToDay(entry, to, zone);
    const answer = await send('PUT', `/api/newsroom/stories/${entry.row.id}/plan`, change, Done);
    if (answer.done) {
      router.refresh();
      return true;
    }
    setMoving(null);
    const reasons = answer.problem?.refusals?.map(refusal => refusalWords(refusal, composer));
    setRefused({ id: entry.id, reasons: reasons ?? [reasonWords(answer, words)] });
    return false;
  };
  return { moving, refused, move, reset: () => setRefused(null) };
}
