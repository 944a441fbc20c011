'use client';
import { useEffect, useRef, useState } from 'react';
import { PresenceEvent, type ScreenReport, type SharedScreen } from '@/domain/api/events';
import { PRESENCE_BEAT_MS, Roster, type Visit } from '@/domain/people/presence';
import { onSignedIn } from '@/components/api/signed-in';
import { request } from '@/components/api/request';
import { newKey } from '@/components/ui/new-key';
import { listenToPresence } from './newsroom-events';

const SETTLED_MS = 300;

/**
 * The other people who have a screen open, and where on it they are.
 * @param place the id of what is open here; null for nothing
 */
export function usePeopleOnScreen(screen: SharedScreen, place: string | null): Visit[] {
  const [visit] = useState(newKey);
  const [people, setPeople] = useState<Visit[]>([]);
  const placeNow = useRef(place);
  const reportNow = useRef(() => {});

  useEffect(() => {
    const roster = new Roster();
    let isSignedOut = false;
    // One after the other, so that none overtakes a later one.
    let sent = Promise.resolve();
    let waiting = 0;
    const report = (state: ScreenReport['state']) => {
      if (waiting > 1 && state === 'here') return;
      waiting++;
      sent = sent.then(async () => {
        waiting--;
        const isHidden = document.visibilityState !== 'visible' && state !== 'left';
        if (isSignedOut || isHidden) return;
        const body: ScreenReport = { screen, visit, state, place: placeNow.current };
        const answer = await request('/api/newsroom/presence', { method: 'POST', body });
        isSignedOut = !answer.done && answer.status === 401;
      });
    };
    reportNow.current = () => report('here');
    const show = () => setPeople(roster.others(visit));
    const stop = listenToPresence(screen, data => {
      const event = PresenceEvent.safeParse(data);
      if (!event.success || event.data.visit === visit) return;
      const { state, place: field, ...sender } = event.data;
      // A window speaks for its own person alone.
      const other = { ...sender, visit: `${sender.personId}/${sender.visit}` };
      if (state === 'arrived') report('here');
      const isNew =
        state === 'left'
          ? roster.leave(other.visit)
          : roster.record({ ...other, block: null, field }, Date.now());
      if (isNew) show();
    });
    const beat = setInterval(() => {
      report('here');
      if (roster.sweep(Date.now())) show();
    }, PRESENCE_BEAT_MS);
    const arrive = () => {
      isSignedOut = false;
      report('arrived');
    };
    arrive();
    document.addEventListener('visibilitychange', arrive);
    const stopListening = onSignedIn(arrive);
    return () => {
      stop();
      clearInterval(beat);
      document.removeEventListener('visibilitychange', arrive);
      stopListening();
      reportNow.current = () => {};
      report('left');
      setPeople([]);
    };
  }, [screen, visit]);

  useEffect(() => {
    if (placeNow.current === place) return;
    placeNow.current = place;
    const timer = setTimeout(() => reportNow.current(), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [place]);

  return people;
}
