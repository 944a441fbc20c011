'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type * as z from 'zod/mini';
import { send, type NotDone, type WriteMethod } from './send';

interface Write {
  busy: boolean;
  /** Why the last write was not done. */
  refused: NotDone | null;
  /**
   * Sends a write, then refreshes the page. Null when it was refused; `body` may be a promise, and `shape` is what the
   * answer must be. `onRefused` is called in the same moment as the reason appears.
   */
  write<Data>(
    method: WriteMethod,
    path: string,
    body: unknown,
    shape: z.ZodMiniType<Data>,
    onRefused?: (refused: NotDone) => void,
  ): Promise<Data | null>;
  reset(): void;
}

export function useWrite(): Write {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<NotDone | null>(null);
  return {
    busy,
    refused,
    reset: () => setRefused(null),
    async write(method, path, body, shape, onRefused) {
      setBusy(true);
      setRefused(null);
      const answer = await send(method, path, await body, shape);
      setBusy(false);
      if (!answer.done) {
        setRefused(answer);
        onRefused?.(answer);
        return null;
      }
      router.refresh();
      return answer.data;
    },
  };
}
