'use client';
import { useEffect, useRef, useState } from 'react';
import { PresenceEvent, type ScreenReport, type SharedScreen } from '@/domain/api/events';
import { PRESENCE_BEAT_MS, Roster, type Visit } from '@/domain/people/presence';
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

  useEffect(() => {
    const roster = new Roster();
    let isSignedOut = false;
    const report = async (state: ScreenReport['state']) => {
      const isHidden = document.visibilityState !== 'visible' && state !== 'left';
      if (isSignedOut || isHidden) return;
      const body: ScreenReport = { screen, visit, state, place: placeNow.current };
      const answer = await request('/api/newsroom/presence', { method: 'POST', body });
      isSignedOut = !answer.done && answer.status === 401;
    };
    const show = () => setPeople(roster.others(visit));
    const stop = listenToPresence(screen, data => {
      const event = PresenceEvent.safeParse(data);
      if (!event.success || event.data.visit === visit) return;
      const { state, place: field, ...other } = event.data;
      if (state === 'arrived') void report('here');
      const isNew =
        state === 'left'
          ? roster.leave(other.visit)
          : roster.record({ ...other, block: null, field }, Date.now());
      if (isNew) show();
    });
    const beat = setInterval(() => {
      void report('here');
      if (roster.sweep(Date.now())) show();
    }, PRESENCE_BEAT_MS);
    const onVisible = () => void report('arrived');
    void report('arrived');
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      stop();
      clearInterval(beat);
      document.removeEventListener('visibilitychange', onVisible);
      void report('left');
      setPeople([]);
    };
  }, [screen, visit]);

  useEffect(() => {
    if (placeNow.current === place) return;
    placeNow.current = place;
    const timer = setTimeout(() => {
      const body: ScreenReport = { screen, visit, state: 'here', place };
      void request('/api/newsroom/presence', { method: 'POST', body });
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [screen, visit, place]);

  return people;
}
