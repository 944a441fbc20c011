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
    // A browser that keeps nothing has the keys on.
  }
  for (const notify of listeners) notify();
}

/** Whether single letters are shortcuts in this browser. Who dictates or has a tremor turns them off. */
export function useLetterKeys(): [on: boolean, turn: (on: boolean) => void] {
  return [useSyncExternalStore(subscribe, areOn, () => true), turn];
}
