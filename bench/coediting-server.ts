import { ownServer, type StoryServer } from '@/scripts/test/faults/story-server';
import { closeDatabase } from '@/server/store/database';

/** A call to a server process that the co-editing drill kills. The process answers each call with one message. */
export interface Call {
  id: number;
  name: keyof StoryServer;
  args: unknown[];
}

/** The answer to a call; `failed` says why there is no result, for example while the database is down. */
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
