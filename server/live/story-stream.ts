import { logFailure } from '@/server/store/outage';
import { Roster } from '@/domain/people/presence';
import { loadStoryVersion } from '@/server/store/stories/stories';
import { subscribe } from './hub';
import { storyTopic, notifyStory, type StoryMessage } from './story-topic';
import { REPLACED, reserveSlot } from './stream-places';

const BEAT_MS = 5000;
/** A window with this many unsent events counts as gone. */
const MAX_WAITING = 100;

type HereMessage = Extract<StoryMessage, { kind: 'here' }>;

/** A follower of a story, with a check that they still may follow it. */
export interface Follower {
  storyId: string;
  personId: string;
  /** Identifies the window. */
  visit: string;
  mayStill(): Promise<boolean>;
}

/**
 * The events of a story for one window, as a stream of server-sent events: `people` (who else is in it and where),
 * `saved` (the current version of the server, and the steps that led to it), `notes` (its notes changed) and
 * `translation` (its sources changed). It ends when the follower may no longer read, when the window is closed, and
 * when the server stops.
 * @throws Refused 503 when there are too many streams; when the database cannot be reached
 */
export async function storyStream({
  storyId,
  personId,
  visit,
  mayStill,
}: Follower): Promise<ReadableStream<Uint8Array>> {
  const roster = new Roster();
  const encoder = new TextEncoder();
  let sink: ReadableStreamDefaultController<Uint8Array> | null = null;
  let beating: NodeJS.Timeout | undefined;
  let ended = false;
  const leaving: (() => void)[] = [];

  const send = (text: string) => {
    if (ended || !sink) return;
    if ((sink.desiredSize ?? 0) < -MAX_WAITING) return end();
    sink.enqueue(encoder.encode(text));
  };
  const sendEvent = (name: string, data: unknown) =>
    send(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  const sendPeople = () => sendEvent('people', roster.others(visit));
  const sendVersion = async () => {
    const version = await loadStoryVersion(storyId);
    if (version !== null) sendEvent('saved', { version });
  };

  function recordVisit(message: HereMessage): boolean {
    const { silentMs, visit, personId, name, block, field, cursor } = message;
    const report = { visit, personId, name, block, field, cursor };
    return silentMs === undefined
      ? roster.record(report, Date.now())
      : roster.recordRepeated(report, Date.now() - silentMs);
  }

  const release = reserveSlot(personId, () => {
    send(REPLACED);
    end();
  });
  const subscribed = subscribe(storyTopic(storyId), {
    onData(data, _, commit) {
      const message = data as StoryMessage;
      if (message.kind === 'saved') return sendEvent('saved', { version: message.version, commit });
      if (message.kind === 'notes' || message.kind === 'translation') return sendEvent(message.kind, null);
      if (message.kind === 'hello') {
        const own = roster.find(visit);
        if (own) quietly(notifyStory(storyId, { kind: 'here', ...own.visit, silentMs: Date.now() - own.at }));
        return;
      }
      if (message.kind === 'left' ? roster.leave(message.visit) : recordVisit(message)) sendPeople();
    },
    onGap() {
      sendEvent('notes', null);
      sendEvent('translation', null);
      quietly(sendVersion());
    },
    onStop: () => end(),
  });
  const leave = await subscribed.catch((error: unknown) => {
    release();
    throw error;
  });
  if (ended) leave();
  else leaving.push(leave);

  function end(): void {
    if (ended) return;
    ended = true;
    clearInterval(beating);
    release();
    leaving.forEach(leave => leave());
    try {
      sink?.close();
    } catch {
      // The window closed it first.
    }
    quietly(notifyStory(storyId, { kind: 'left', visit }));
  }

  async function beat(): Promise<void> {
    if (!(await mayStill())) return end();
    if (roster.sweep(Date.now())) sendPeople();
    send(':\n\n');
  }

  return new ReadableStream<Uint8Array>({
    async start(controller) {
      sink = controller;
      if (ended) return controller.close();
      send('retry: 2000\n\n');
      beating = setInterval(() => quietly(beat()), BEAT_MS);
      await notifyStory(storyId, { kind: 'hello' });
      await sendVersion();
    },
    cancel: end,
  });
}

// Presence is not essential: its failure during an outage must not affect anything else.
function quietly(work: Promise<unknown>): void {
  work.catch(error => logFailure(error, 'could not send or receive events of a story'));
}
