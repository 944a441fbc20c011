import { randomUUID } from 'node:crypto';
import type { BudgetRows } from '@/domain/api/budget-rows';
import { bodyToText } from '@/domain/document/write';
import type { Body } from '@/domain/document/body';
import { randomOf, type Random } from '@/scripts/test/faults/network';
import { signInAs } from '@/scripts/test/sign-in';
import { NETWORKS } from './browser-faults';
import type { ServerFault } from './server-faults';
import { until } from './until';
import { countOf, hasWord, type DrillPlace } from './person-at-browser';
import { WriterAtBrowser } from './writer-at-browser';

const WRITERS = {
  ines: 'ines.marchetti@broadsheet.example',
  kofi: 'kofi.mensah@broadsheet.example',
  daniel: 'daniel.achterberg@broadsheet.example',
};
/** Who creates the story and moves it through the stages. */
const CREATOR = WRITERS.daniel;

export interface DrillParts extends DrillPlace {
  seed: number;
  steps: number;
  /** By name; omitted when others use the server too. */
  serverFaults?: Record<string, ServerFault>;
}

/** The result of a drill: how many words were typed, and how many of them existed only in a killed window. */
export interface DrillResult {
  words: number;
  mayBeLost: number;
  steps: string[];
}

/**
 * Three people write one story in real browsers during faults in an order set by the seed, and it is moved through the
 * stages. Then all faults end, and every word is accounted for.
 * @throws Error with the seed and the steps when a word is lost or doubled, or when the windows do not converge
 */
export async function drill(parts: DrillParts): Promise<DrillResult> {
  const steps: string[] = [];
  const random = randomOf(parts.seed);
  const story = await DrillStory.begin(parts);
  const writers = Object.entries(WRITERS).map(
    ([name, email]) => new WriterAtBrowser(name[0]!, email, parts, random, () => story.text()),
  );
  try {
    for (const writer of writers) await writer.open(story.path);
    for (let step = 0; step < parts.steps; step++) await oneStep(parts, random, story, writers, steps);
    steps.push('all comes back');
    await story.reopen();
    for (const writer of writers) await writer.waitUntilSaved();
    await account(story, writers);
    for (const writer of writers) writer.checkAnswers();
  } catch (error) {
    const replay = `npm run drill:composer -- 1 ${parts.seed} ${parts.steps}`;
    throw new Error(`Drill of seed ${parts.seed} (${replay}):\n${steps.join('\n')}\n${String(error)}`, {
      cause: error,
    });
  } finally {
    for (const writer of writers) await writer.close().catch(() => {});
  }
  const count = (of: (writer: WriterAtBrowser) => number) => writers.reduce((sum, it) => sum + of(it), 0);
  return { words: count(it => it.typed.length), mayBeLost: count(it => it.mayBeLost.size), steps };
}

type Act = (writer: WriterAtBrowser) => Promise<unknown>;

async function oneStep(
  { serverFaults = {} }: DrillParts,
  random: Random,
  story: DrillStory,
  writers: WriterAtBrowser[],
  steps: string[],
): Promise<void> {
  const acts: [weight: number, name: string, act: Act][] = [
    [16, 'writes', writer => writer.write()],
    [2, 'writes a headline', writer => writer.writeHeadline()],
    [3, 'answers what is asked', writer => writer.answer()],
    [2, 'is killed when all is kept', writer => writer.kill(story.path, true)],
    [1, 'is killed at once', writer => writer.kill(story.path, false)],
    [2, 'reloads', writer => writer.reload(story.path)],
    [1, 'keeps nothing', writer => writer.refuseToKeep(true)],
    [1, 'keeps again', writer => writer.refuseToKeep(false)],
    [1, 'is signed out', writer => writer.signOut()],
    [4, 'has its network back', async writer => (writer.reach.network = 'there')],
    ...NETWORKS.map((network): [number, string, Act] => [
      1,
      `has a network that is ${network}`,
      async writer => (writer.reach.network = network),
    ]),
    [1, 'has a page of an older build', async writer => (writer.reach.isOlder = true)],
    [2, 'sees the stage change', () => story.move(random)],
    ...Object.entries(serverFaults).map(([what, strike]): [number, string, Act] => [
      1,
      `writes while ${what}`,
      writer => strike(() => writer.write()),
    ]),
  ];
  const writer = random.pick(writers);
  let at = random.below(acts.reduce((sum, [weight]) => sum + weight, 0));
  const [, name, act] = acts.find(([weight]) => (at -= weight) < 0)!;
  steps.push(`${writer.name} ${name}`);
  const outcome = await act(writer);
  if (outcome === false) {
    steps.push('  (the text took no word)');
    if (random.chance(0.4)) await story.reopen();
  }
  await writer.checkSaved();
}

/** @throws Error naming words that are lost or doubled, or a page that shows another text than the server has */
async function account(story: DrillStory, writers: WriterAtBrowser[]): Promise<void> {
  const text = await story.text();
  for (const { name, typed, mayBeLost } of writers) {
    const lost = typed.filter(word => !hasWord(text, word) && !mayBeLost.has(word));
    const doubled = typed.filter(word => countOf(text, word) > 1);
    if (lost.length || doubled.length)
      throw new Error(`Of ${name}: lost ${lost.join(' ') || 'none'}, doubled ${doubled.join(' ') || 'none'}`);
  }
  const words = writers.flatMap(({ typed }) => typed);
  const sorted = (shown: string) => words.filter(word => hasWord(shown, word)).join();
  for (const writer of writers)
    await until(
      () => `${writer.name} sees what the server has`,
      async () => {
        return sorted(await writer.shown()) === sorted(await story.text());
      },
    );
}

/** The story, with the requests of the person who created it and moves it through the stages. */
class DrillStory {
  private constructor(
    private readonly url: string,
    private readonly headers: Record<string, string>,
    private readonly id: string,
  ) {}

  get path(): string {
    return `/newsroom/stories/${this.id}`;
  }

  static async begin({ url, password }: DrillPlace): Promise<DrillStory> {
    const headers = await signInAs(url, CREATOR, password);
    const call = (method: string, path: string, body?: object) =>
      fetch(`${url}/api/newsroom/${path}`, {
        method,
        headers: { ...headers, 'content-type': 'application/json' },
        body: body && JSON.stringify(body),
      });
    // The stories of the budget name the desks: one of them is this person's.
    const refused = new Set<string>();
    let after: string | null = '';
    while (after !== null) {
      const page: BudgetRows = await (await call('GET', `budget${after && `?after=${after}`}`)).json();
      for (const { editionId, deskId } of page.rows) {
        if (refused.has(`${editionId} ${deskId}`)) continue;
        const begun = await call('POST', 'stories', { key: randomUUID(), editionId, deskId });
        if (begun.ok) return new DrillStory(url, headers, ((await begun.json()) as { id: string }).id);
        refused.add(`${editionId} ${deskId}`);
      }
      after = page.next;
    }
    throw new Error(`${CREATOR} may not create a story`);
  }

  private async ask(method: string, path = '', body?: object): Promise<Response> {
    return fetch(`${this.url}/api/newsroom/stories/${this.id}${path}`, {
      method,
      headers: { ...this.headers, 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    });
  }

  private async read(): Promise<{ version: number; stage: string; body: Body }> {
    let answer: Response | undefined;
    await until(
      () => `the story can be read, which is answered by ${answer?.status}`,
      async () => (answer = await this.ask('GET')).ok,
    );
    return (await answer!.json()).story;
  }

  async text(): Promise<string> {
    return bodyToText((await this.read()).body);
  }

  /** A step to another stage or back. It is retried after a save in between. */
  async move(random: Random): Promise<void> {
    const { stage } = await this.read();
    const next: Record<string, string[]> = {
      draft: ['spike', 'submit'],
      spiked: ['revive'],
      submitted: ['return'],
    };
    await this.take(random.pick(next[stage] ?? ['return']));
  }

  async reopen(): Promise<void> {
    const { stage } = await this.read();
    if (stage === 'spiked') await this.take('revive');
    if (stage === 'submitted') await this.take('return');
  }

  private async take(action: string): Promise<void> {
    await until(
      () => `the story can be moved: ${action}`,
      async () => {
        const { version } = await this.read();
        const reason = action === 'return' && { reason: 'Not yet' };
        const answer = await this.ask('POST', '/actions', { action, version, key: randomUUID(), ...reason });
        // A story without a headline or a text is not submitted.
        return answer.ok || answer.status === 422;
      },
    );
  }
}
