import { ownServer, type StoryServer } from '@/scripts/test/faults/story-server';
import { closeDatabase } from '@/server/store/database';

/** A process of the server that a drill of co-editing kills: it answers what it is sent, one message for each. */
export interface Call {
  id: number;
  name: keyof StoryServer;
  args: unknown[];
}

/** An answer; `failed` is why there is none, as while the database is away. */
export interface Answered {
  id: number;
  result?: unknown;
  failed?: string;
}

const call = (name: keyof StoryServer, args: unknown[]) =>
  (ownServer[name] as (...all: unknown[]) => Promise<unknown>)(...args);

process.on('message', ({ id, name, args }: Call) => {
  void call(name, args).then(
    result => process.send!({ id, result } satisfies Answered),
    (error: unknown) => process.send!({ id, failed: String(error) } satisfies Answered),
  );
});
process.on('disconnect', () => void closeDatabase().then(() => process.exit()));
process.send!('ready');
