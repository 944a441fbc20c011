'use client';
import { useSyncExternalStore } from 'react';

const NAME = 'newsroom-letter-keys';
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function areOn(): boolean {
  try {
    return localStorage.getItem(NAME) !== 'off';
  } catch {
    return true;
  }
}

function turn(on: boolean): void {
  try {
    if (on) localStorage.removeItem(NAME);
    else localStorage.setItem(NAME, 'off');
  } catch {
    // Without storage, the keys are on.
  }
  for (const notify of listeners) notify();
}

/** Whether single letters are shortcuts in this browser. People who dictate or have a tremor can turn them off. */
export function useLetterKeys(): [on: boolean, turn: (on: boolean) => void] {
  return [useSyncExternalStore(subscribe, areOn, () => true), turn];
}
