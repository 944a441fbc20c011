import { useCallback, useRef, useState } from 'react';
import { FrontConflict, Launched, type FrontState } from '@/domain/front/api';
import { Done } from '@/domain/api/written';
import { send, type NotDone } from '@/components/api/send';
import { frontPath } from './front-api';

/** What is launched by hand: the draft, an earlier launch again (0 for the newest stories), or a timed one now. */
export type LaunchTarget = { of: 'draft' } | { of: 'launch'; number: number } | { of: 'timed'; id: string };

/** What to do with the pending timed launches. */
export type LaunchChoice = 'keep' | 'cancel' | 'into';

/** The pending timed launches, except the one that is launched. */
export const otherTimedLaunches = ({ timed }: FrontState, target: LaunchTarget) =>
  timed.filter(({ id, heldAt }) => heldAt === null && !(target.of === 'timed' && target.id === id));

interface LaunchParts {
  id: string;
  state: FrontState;
  /** Saves the draft. @returns its version, or null when it could not be saved */
  flush(): Promise<number | null>;
  refresh(): Promise<unknown>;
}

/** The launches of a front. A launch by hand while others wait for their time is asked about first. */
export function useLaunches({ id, state, flush, refresh }: LaunchParts) {
  const [refused, setRefused] = useState<NotDone | null>(null);
  const [launched, setLaunched] = useState<number | null>(null);
  /** The newest launch of this screen. */
  const [ownNumber, setOwnNumber] = useState(0);
  const [hasPut, setHasPut] = useState(false);
  /** The launch that waits for an answer about the timed ones. */
  const [asked, setAsked] = useState<LaunchTarget | null>(null);

  const start = () => {
    setRefused(null);
    setLaunched(null);
    setHasPut(false);
    setAsked(null);
  };
  const end = async (answer: { done: true } | (NotDone & { conflict?: unknown }), target: LaunchTarget) => {
    if (!answer.done && answer.reason === 'timed-launches-changed') setAsked(target);
    if (!answer.done && !answer.conflict) setRefused(answer);
    await refresh();
  };

  const put = async (ids: string[]) => {
    const version = await flush();
    if (version === null) return;
    const path = frontPath(id, '/timed-launches');
    const answer = await send('PUT', path, { version, ids }, Done, FrontConflict);
    setHasPut(answer.done);
    await end(answer, { of: 'draft' });
  };

  const launchOnce = async (target: LaunchTarget, choice?: LaunchChoice) => {
    const waiting = otherTimedLaunches(state, target);
    if (waiting.length && !choice) return setAsked(target);
    start();
    const ids = waiting.map(one => one.id);
    if (choice === 'into') return put(ids);
    const timed = { choice: choice ?? 'keep', ids };
    let body: object = { timed };
    if (target.of === 'draft') {
      const version = await flush();
      if (version === null) return;
      body = { version, note: '', timed };
    }
    const answer = await send('POST', frontPath(id, pathOf(target)), body, Launched, FrontConflict);
    if (answer.done) {
      setLaunched(answer.data.number);
      setOwnNumber(answer.data.number);
    }
    await end(answer, target);
  };

  const isLaunching = useRef(false);
  const launch = async (target: LaunchTarget, choice?: LaunchChoice) => {
    // A double click is one launch.
    if (isLaunching.current) return;
    isLaunching.current = true;
    await launchOnce(target, choice).finally(() => (isLaunching.current = false));
  };

  const cancelTimed = async (timedId: string) => {
    const answer = await send('DELETE', frontPath(id, `/timed-launches/${timedId}`), {}, Done);
    setRefused(answer.done ? null : answer);
    await refresh();
  };
  const stopAsking = useCallback(() => setAsked(null), []);
  return { refused, launched, ownNumber, hasPut, asked, stopAsking, launch, cancelTimed };
}

function pathOf(target: LaunchTarget): string {
  switch (target.of) {
    case 'draft':
      return '/launches';
    case 'launch':
      return `/launches/${target.number}`;
    case 'timed':
      return `/timed-launches/${target.id}`;
  }
}
