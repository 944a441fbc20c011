import { randomUUID } from 'node:crypto';
import type { CoverageAnswer } from '@/domain/coverage/api';
import { bodyToText } from '@/domain/document/write';
import { randomOf } from '@/scripts/test/faults/network';
import { signInAs } from '@/scripts/test/sign-in';
import { NETWORKS } from './browser-faults';
import type { DrillParts, DrillResult } from './drill';
import { EntryWriter } from './entry-writer';
import { countOf, type PersonAtBrowser } from './person-at-browser';

const WRITERS = { ines: 'ines.marchetti@broadsheet.example', kofi: 'kofi.mensah@broadsheet.example' };

/** The parts of a live story that the drill uses. */
interface LiveStory {
  path: string;
  /** The texts of all of its entries. */
  text(): Promise<string>;
}

/**
 * Two people write entries of one live coverage in real browsers during faults in an order set by the seed. Then all
 * faults end, and every entry must exist exactly once.
 * @param storyId a live story with running coverage that both may write
 * @throws Error with the seed and the steps when an entry is lost or doubled, or when the windows do not converge
 */
export async function drillEntries(parts: DrillParts, storyId: string): Promise<DrillResult> {
  const steps: string[] = [];
  const random = randomOf(parts.seed);
  const story = await liveStory(parts, storyId);
  const writers = Object.entries(WRITERS).map(
    ([name, email]) => new EntryWriter(name[0]!, email, parts, random, () => story.text()),
  );
  type Act = (writer: EntryWriter) => Promise<unknown>;
  const { serverFaults = {} } = parts;
  const acts: [name: string, act: Act][] = [
    ...Array.from({ length: 8 }, (): [string, Act] => ['writes an entry', writer => writer.write()]),
    ['answers what is asked', writer => writer.answer()],
    ['is killed when all is kept', writer => writer.kill(story.path, true)],
    ['is killed at once', writer => writer.kill(story.path, false)],
    ['reloads', writer => writer.reload(story.path)],
    ['is signed out', writer => writer.signOut()],
    ['has its network back', async writer => (writer.reach.network = 'there')],
    ...NETWORKS.map((network): [string, Act] => [
      `has a network that is ${network}`,
      async writer => (writer.reach.network = network),
    ]),
    ...Object.entries(serverFaults).map(([what, strike]): [string, Act] => [
      `writes while ${what}`,
      writer => strike(() => writer.write()),
    ]),
  ];
  try {
    for (const writer of writers) await writer.open(story.path);
    for (let step = 0; step < parts.steps; step++) {
      const writer = random.pick(writers);
      const [name, act] = random.pick(acts);
      steps.push(`${writer.name} ${name}`);
      await act(writer);
    }
    steps.push('all comes back');
    for (const writer of writers) await writer.waitUntilSaved();
    account(await story.text(), writers);
    for (const writer of writers) writer.checkAnswers();
  } catch (error) {
    throw new Error(`Drill of entries, seed ${parts.seed}:\n${steps.join('\n')}\n${String(error)}`, {
      cause: error,
    });
  } finally {
    for (const writer of writers) await writer.close().catch(() => {});
  }
  const count = (of: (writer: EntryWriter) => number) => writers.reduce((sum, it) => sum + of(it), 0);
  return { words: count(it => it.typed.length), mayBeLost: count(it => it.mayBeLost.size), steps };
}

/** @throws Error naming entries that are lost or doubled */
function account(text: string, writers: PersonAtBrowser[]): void {
  for (const { name, typed, mayBeLost } of writers) {
    const lost = typed.filter(word => countOf(text, word) === 0 && !mayBeLost.has(word));
    const doubled = typed.filter(word => countOf(text, word) > 1);
    if (lost.length || doubled.length)
      throw new Error(`Of ${name}: lost ${lost.join(' ') || 'none'}, doubled ${doubled.join(' ') || 'none'}`);
  }
}

async function liveStory({ url, password }: DrillParts, storyId: string): Promise<LiveStory> {
  const headers = await signInAs(url, WRITERS.ines, password);
  const address = `${url}/api/newsroom/stories/${storyId}/coverage`;
  await fetch(address, {
    method: 'PUT',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ key: randomUUID(), state: 'live' }),
  });
  return {
    path: `/newsroom/stories/${storyId}/live`,
    async text() {
      const texts: string[] = [];
      for (let after = ''; ;) {
        const answer = await fetch(`${address}${after && `?after=${after}`}`, { headers });
        const { entries, drafts, hasEarlier } = (await answer.json()) as CoverageAnswer;
        texts.push(...[...entries, ...(after ? [] : drafts)].map(({ body }) => bodyToText(body)));
        if (!hasEarlier) return texts.join('\n');
        after = entries.at(-1)!.id;
      }
    },
  };
}
