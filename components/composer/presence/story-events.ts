import type { Visit } from '@/domain/people/presence';

/** Handlers for the events of a story. */
export interface StoryEventHandlers {
  onPeople(people: Visit[]): void;
  /** The version that the server has now. */
  onVersion(version: number): void;
  /** Its notes changed, or may have. */
  onNotes(): void;
}

const TRY_AGAIN_MS = 10_000;

/** Follows a story's events until the function it returns is called; a refused or lost stream is tried again. */
export function followStory(storyId: string, visit: string, handlers: StoryEventHandlers): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const connect = () => {
    source = new EventSource(`/api/newsroom/stories/${storyId}/events?visit=${visit}`);
    const listen = (name: string, take: (data: unknown) => void) =>
      source?.addEventListener(name, event => take(JSON.parse((event as MessageEvent<string>).data)));
    listen('people', data => handlers.onPeople(data as Visit[]));
    listen('saved', data => handlers.onVersion((data as { version: number }).version));
    listen('notes', handlers.onNotes);
    source.onopen = handlers.onNotes;
    source.onerror = () => {
      // Without a connection nobody is known to be present.
      handlers.onPeople([]);
      // The browser itself tries again, except after an answer that was no stream.
      if (source?.readyState === EventSource.CLOSED) timer = setTimeout(connect, TRY_AGAIN_MS);
    };
  };

  const close = () => {
    clearTimeout(timer);
    source?.close();
    source = null;
  };
  // A browser allows six connections per server: hidden windows give theirs up.
  const look = () => {
    close();
    if (document.visibilityState === 'visible') connect();
  };

  look();
  document.addEventListener('visibilitychange', look);
  return () => {
    document.removeEventListener('visibilitychange', look);
    close();
  };
}
