'use client';

const CHANNEL = 'broadsheet-signed-in';

/** Notifies the other tabs of this browser that a person is signed in. */
export function announceSignedIn(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
}

/** Calls the listener when a person is signed in in another tab, also one in the background. @returns how to stop */
export function onSignedIn(listener: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', listener);
  return () => channel.close();
}
