import pg from 'pg';
import { describe, expect, it } from 'vitest';
import type { Sending } from '@/components/composer/saving/autosave';
import { sendText } from '@/components/composer/saving/save-story';
import type { Draft } from '@/components/composer/draft';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { saveWorkingCopy } from '@/server/stories/save';
import { createStory } from '@/server/stories/create/create-story';
import { VersionConflict } from '@/server/problems/version-conflict';
import { parseSave } from '@/server/stories/story-input';
import { prisma } from '@/server/store/prisma';
import { loadStory } from '@/server/store/stories/stories';
import { ANSWER_WITHIN, FAULTS, randomOf, VirtualClock, type Fault } from './network';
import { textOf, Writer, type Line, type Outcome, type Stored } from './writer';

const STORIES = 10;
const FAULTS_EACH = 100;
const fixture = testPaper();

async function stored(id: string): Promise<Stored> {
  const { editionId, deskId, fields, body, version } = (await loadStory(id))!;
  return { draft: { editionId, deskId, fields, body }, version };
}

/** Handles an incoming save like the route. */
async function arrive(actor: Actor, id: string, sending: Sending<Draft>): Promise<Outcome> {
  try {
    const { version } = await sendText(sending, async body => {
      const input = await parseSave(JSON.parse(JSON.stringify(body)));
      const saved = await saveWorkingCopy(actor, id, input, new Date());
      return { done: true as const, version: saved.version };
    });
    return { kind: 'saved', version };
  } catch (error) {
    if (!(error instanceof VersionConflict)) return { kind: 'unreachable' };
    return stored(id).then(
      conflict => ({ kind: 'conflict', conflict }),
      () => ({ kind: 'unreachable' }),
    );
  }
}

/** Closes every connection of the server abruptly, as a crash would; open transactions are rolled back. */
async function killServer(): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  );
  await client.end();
}

describe('Writing during faults of every kind', () => {
  it(`loses and doubles nothing in ${STORIES * FAULTS_EACH} faults`, { timeout: 120_000 }, async () => {
    const seed = Number(process.env.FAULTS_SEED ?? 33);
    const counted: Partial<Record<Fault | 'browser killed', number>> = {};
    for (let story = 0; story < STORIES; story++) await sufferIn(seed + story, counted);
    console.log(counted);
    for (const fault of [...FAULTS, 'browser killed'] as const) expect(counted[fault]).toBeGreaterThan(0);
  });
});

async function sufferIn(
  seed: number,
  counted: Partial<Record<Fault | 'browser killed', number>>,
): Promise<void> {
  const random = randomOf(seed);
  const clock = new VirtualClock();
  let faults = 0;
  let keys = 0;
  const count = (fault: Fault | 'browser killed') => {
    faults++;
    counted[fault] = (counted[fault] ?? 0) + 1;
  };
  const stormy = () => faults < FAULTS_EACH;

  async function lineOf(actor: Actor): Promise<Line> {
    const lag = () => 20 + random.below(300);
    // Retries a page that does not open.
    const untilThere = async <T>(ask: () => Promise<T>): Promise<T> =>
      clock.holdFor(ask()).catch(() => untilThere(ask));
    return {
      read: () => untilThere(() => stored(id)),
      async send(sending) {
        const fault = stormy() && random.chance(0.85) ? random.pick(FAULTS) : null;
        if (fault) count(fault);
        const deliver = () => clock.holdFor(arrive(actor, id, sending));
        const lost = async (): Promise<Outcome> => {
          await clock.wait(ANSWER_WITHIN);
          return { kind: 'unreachable' };
        };
        switch (fault) {
          case 'request lost':
            return lost();
          case 'late':
            clock.after(ANSWER_WITHIN + random.below(60_000), deliver);
            return lost();
          case 'answer lost':
            clock.after(lag(), deliver);
            return lost();
          case 'sent twice':
            clock.after(lag() + random.below(40_000), deliver);
            break;
          case 'latency':
            await clock.wait(random.below(ANSWER_WITHIN - 1000));
            break;
          case 'server killed':
            await clock.wait(lag());
            return Promise.all([deliver(), clock.holdFor(killServer())]).then(([outcome]) => outcome);
        }
        await clock.wait(lag());
        const outcome = await deliver();
        await clock.wait(lag());
        return outcome;
      },
    };
  }

  const people = [await fixture.paper.person('editor'), await fixture.paper.person('editor')];
  const id = await createStory(people[0]!, { editionId: fixture.paper.editionId, deskId: null }, new Date());
  const newKey = () => `sent-key-${seed}-${++keys}`;
  const writers = await Promise.all(
    people.map(
      async (actor, at) => new Writer(['ines', 'kofi'][at]!, clock, random, await lineOf(actor), newKey),
    ),
  );
  for (const writer of writers) {
    await writer.open();
    const work = async (): Promise<void> => {
      if (!stormy()) return;
      if (random.chance(0.02)) {
        count('browser killed');
        writer.kill();
      } else if (random.chance(0.1)) await writer.lookUp();
      else writer.edit();
      clock.after(100 + random.below(random.chance(0.2) ? 20_000 : 1500), work);
    };
    clock.after(random.below(1000), work);
  }
  await clock.run(() => !stormy() && writers.every(writer => writer.rested()));

  const texts = (await prisma().story.findUniqueOrThrow({ where: { id } })).body as unknown as Draft['body'];
  const times = new Map<string, number>();
  for (const text of texts.content!.map(textOf)) times.set(text, (times.get(text) ?? 0) + 1);
  for (const writer of writers) {
    // Everything acknowledged, and everything that this browser had on its disk.
    const lost = [...writer.written].filter(
      token => !times.has(token) && !writer.removed.has(token) && !writer.gone.has(token),
    );
    const doubled = [...writer.written].filter(token => (times.get(token) ?? 0) > 1);
    const risen = [...writer.acknowledgedRemoved].filter(token => times.has(token));
    expect({ seed, lost, doubled, risen }).toEqual({ seed, lost: [], doubled: [], risen: [] });
    expect(writer.acknowledged.size).toBeGreaterThan(10);
  }
}
