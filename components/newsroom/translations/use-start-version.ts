'use client';
import { useRef, useState } from 'react';
import { Added } from '@/domain/api/written';
import { newKey } from '@/components/ui/new-key';
import { send, type NotDone } from '@/components/api/send';

/** The story that a version is made of. */
interface Source {
  id: string;
  deskId: string | null;
}

/** Creates the version of a story in another edition and opens it next to its source; returns the reason if refused. */
export function useStartVersion() {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<NotDone | null>(null);
  // Repeating an attempt whose answer was lost does not create a second version.
  const attempt = useRef({ of: '', key: '' });

  const start = async (source: Source, editionId: string): Promise<NotDone | null> => {
    if (busy) return null;
    setBusy(true);
    setRefused(null);
    const of = `${source.id} ${editionId}`;
    if (attempt.current.of !== of) attempt.current = { of, key: newKey() };
    const input = { key: attempt.current.key, editionId, deskId: source.deskId, fromStoryId: source.id };
    const answer = await send('POST', '/api/newsroom/stories', input, Added);
    setBusy(false);
    if (!answer.done) {
      setRefused(answer);
      return answer;
    }
    window.location.assign(`/newsroom/stories/${answer.data.id}?beside=source`);
    return null;
  };
  return { busy, refused, start };
}
