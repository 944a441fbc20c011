import type { Answer } from '@/components/api/answer';
import type { StoryOutcome } from '@/components/composer/api';
import type { Draft } from '@/components/composer/draft';
import type { Sending } from '@/components/composer/saving/autosave';
import { sendText } from '@/components/composer/saving/save-story';
import type { ComposerStory } from '@/components/composer/view';
import type { CommitAnswer, CommitRequest } from '@/domain/api/commits';
import type { Actor } from '@/domain/people/permissions';
import type { Commit } from '@/domain/story/commit';
import { Refused } from '@/server/problems/refused';
import { VersionConflict } from '@/server/problems/version-conflict';
import { database } from '@/server/store/database';
import { acknowledgedVersion } from '@/server/store/stories/acknowledgements';
import { loadStory } from '@/server/store/stories/stories';
import { parseCommit } from '@/server/stories/commit-input';
import { saveWorkingCopy } from '@/server/stories/save';
import { commitsAfter, saveCommit } from '@/server/stories/save-commit';
import { parseSave } from '@/server/stories/story-input';

/** The server's API for a composer, with the behaviour of its routes. */
export interface StoryServer {
  story(id: string): Promise<ComposerStory>;
  commit(actor: Actor, id: string, request: CommitRequest): Promise<Answer<CommitAnswer>>;
  commitsAfter(actor: Actor, id: string, version: number): Promise<Commit[] | null>;
  acknowledgedAs(id: string, key: string): Promise<number | null>;
  saveWhole(actor: Actor, id: string, sending: Sending<Draft>): Promise<StoryOutcome>;
}

/** A value after serialization, as received over a connection. */
const sent = <T>(value: T) => JSON.parse(JSON.stringify(value)) as T;

const story = async (id: string) => sent(await loadStory(id)) as unknown as ComposerStory;

/** The server of this process: its code behind the routes, and its database. */
export const ownServer: StoryServer = {
  story,
  async commit(actor, id, request) {
    try {
      const data = await saveCommit(actor, id, parseCommit(sent(request)), new Date());
      return { done: true, data: sent(data) };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { status, reason } = error;
      return { done: false, status, reason, field: null, isLost: false };
    }
  },
  commitsAfter: async (actor, id, version) => (await commitsAfter(actor, id, version)).commits,
  acknowledgedAs: (id, key) => acknowledgedVersion(key, id, database()),
  async saveWhole(actor, id, sending) {
    try {
      const { version } = await sendText(sending, async body => {
        const input = await parseSave(sent(body));
        return {
          done: true as const,
          version: (await saveWorkingCopy(actor, id, input, new Date())).version,
        };
      });
      return { kind: 'saved', version, story: { version } as ComposerStory };
    } catch (error) {
      if (error instanceof VersionConflict)
        return { kind: 'conflict', conflict: { theirs: await story(id), theirName: null, theirAt: '' } };
      if (!(error instanceof Refused)) throw error;
      return { kind: 'refused', refused: { status: error.status, reason: error.reason } as never };
    }
  },
};
