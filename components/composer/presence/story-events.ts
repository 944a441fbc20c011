import type * as z from 'zod/mini';
import type { STORY_EVENTS } from '@/domain/api/events';

import type { Commit } from '@/domain/story/commit';
import type { Visit } from '@/domain/people/presence';
import { watchReplaced } from '@/components/ui/replaced-stream';
import { loadContracts } from '@/components/api/contract';

/** Handlers for the events of a story. */
export interface StoryEventHandlers {
  onPeople(people: Visit[]): void;
  /** The current version on the server, and the steps that led to it, if they are known. */
  onVersion(version: number, commit?: Commit): void;
  /** Its notes may have changed. */
  onNotes(): void;
  /** Its translation source may have changed. */
  onTranslation(): void;
}

const TRY_AGAIN_MS = 10_000;
const UNKNOWN_AFTER_MS = 6000;

type EventData = { [Name in keyof typeof STORY_EVENTS]: z.infer<(typeof STORY_EVENTS)[Name]> };

/** Passes on the data of an event; unknown data is ignored. */
function listen<Name extends keyof EventData>(
  source: EventSource,
  name: Name,
  take: (data: EventData[Name]) => void,
): void {
  const read = async (event: MessageEvent<string>) => {
    const known = await loadContracts().catch(() => null);
    const shape: z.ZodMiniType | undefined = known?.STORY_EVENTS[name];
    const parsed = shape?.safeParse(JSON.parse(event.data));
    if (parsed?.success && source.readyState !== EventSource.CLOSED) take(parsed.data as EventData[Name]);
  };
  source.addEventListener(name, (event: MessageEvent<string>) => void read(event));
}

/**
 * Subscribes to a story's events until the returned function is called; a refused or lost stream is retried.
 */
export function followStory(storyId: string, visit: string, handlers: StoryEventHandlers): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unknown: ReturnType<typeof setTimeout> | undefined;
  let wasOpen = false;

  const connect = () => {
    source = new EventSource(`/api/newsroom/stories/${storyId}/events?visit=${visit}`);
    watchReplaced(source, look);
    listen(source, 'people', people => {
      clearTimeout(unknown);
      handlers.onPeople(people);
    });
    listen(source, 'saved', ({ version, commit }) =>
      handlers.onVersion(version, commit && { version, ...commit }),
    );
    listen(source, 'notes', handlers.onNotes);
    listen(source, 'translation', handlers.onTranslation);
    source.onopen = () => {
      handlers.onNotes();
      // The page contains the state of its first load.
      if (wasOpen) handlers.onTranslation();
      wasOpen = true;
    };
    source.onerror = () => {
      // Presence is unknown without a connection; most connections are restored immediately.
      clearTimeout(unknown);
      unknown = setTimeout(() => handlers.onPeople([]), UNKNOWN_AFTER_MS);
      // The browser retries by itself, except after an answer that was not a stream.
      if (source?.readyState === EventSource.CLOSED) timer = setTimeout(connect, TRY_AGAIN_MS);
    };
  };

  const close = () => {
    clearTimeout(timer);
    clearTimeout(unknown);
    source?.close();
    source = null;
  };
  // A browser allows six connections per server, so hidden windows close theirs.
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
