import { randomUUID } from 'node:crypto';
import { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import type { Answer } from '@/components/api/answer';
import { settle } from '@/components/editor/suggesting/settle';
import { bodyDigest } from '@/domain/document/commits/steps';
import { bodySchema } from '@/domain/document/schema';
import { validateBody } from '@/domain/document/validate';
import type { Actor } from '@/domain/people/permissions';
import { createStory } from '@/server/stories/create/create-story';
import { Coeditor, type Way } from './coeditor';
import { VirtualClock, type Random } from './network';
import { wordsIn } from './random-edit';
import type { StoryServer } from './story-server';

const lostAnswer = { done: false as const, isLost: true } as Answer<never>;
/** How often windows are notified of the newest version once the network works. */
const NUDGES = 200;
const NUDGE_MS = 500;

interface SharedStoryParts {
  server: StoryServer;
  random: Random;
  people: Actor[];
  editionId: string;
  /** The maximum one-way latency to the server, in milliseconds. */
  slowness: number;
  /** Whether the network works from the start. */
  isCalm?: boolean;
  paragraphs?: string[];
}

const PARAGRAPHS = ['The ferry left at nine.', 'The harbour was empty.', '', 'Later it came back.'];

/** One story in the composers of several people, over a network that delays, loses and repeats. */
export class SharedStory {
  readonly clock = new VirtualClock();
  readonly windows: Coeditor[] = [];
  /** The windows whose connection is lost. */
  readonly offline = new Set<Coeditor>();
  /** The commits of the story. */
  commits = 0;
  private version = 0;
  private keys = 0;
  // Keys are unique in the database, also when a seed is tried again.
  private readonly run = randomUUID();
  private isCalm: boolean;

  private constructor(
    readonly id: string,
    private readonly parts: SharedStoryParts,
  ) {
    this.isCalm = parts.isCalm ?? false;
  }

  /** Creates a story, and opens it in a window of each person. @param opened called when each window is open */
  static async open(parts: SharedStoryParts, opened: (window: Coeditor) => void = () => {}) {
    const { server, people, editionId, random, paragraphs = PARAGRAPHS } = parts;
    const id = await createStory(people[0]!, { editionId, deskId: null }, new Date());
    const shared = new SharedStory(id, parts);
    const { version, deskId, fields, body: empty } = await server.story(id);
    const base = { editionId, deskId, fields, body: empty };
    const content = paragraphs.map(text => ({
      type: 'paragraph',
      ...(text && { content: [{ type: 'text', text }] }),
    }));
    const draft = { ...base, body: { type: 'doc' as const, content } };
    await server.saveWhole(people[0]!, id, { version, key: `start-${shared.run}`, base, draft });
    shared.version = version + 1;
    for (const [at, actor] of people.entries()) {
      const newKey = () => `key-${shared.run}-${++shared.keys}`;
      shared.windows.push(new Coeditor('abcdef'[at]!, shared.clock, random, shared.wayOf(actor), newKey));
    }
    for (const window of shared.windows) {
      await window.open();
      opened(window);
    }
    return shared;
  }

  /**
   * The event stream: each window is notified of a new version after a delay, with or without its steps, or not at all.
   */
  private async announce(): Promise<void> {
    const { server, random, people } = this.parts;
    const now = await server.story(this.id);
    const commits = await server.commitsAfter(people[0]!, this.id, this.version);
    for (let at = this.version + 1; at <= now.version; at++) {
      const commit = commits?.find(one => one.version === at);
      this.commits += commit ? 1 : 0;
      for (const window of this.windows) {
        if (!this.isCalm && random.chance(0.1)) continue;
        if (this.offline.has(window)) continue;
        const sent = commit && random.chance(0.8) ? commit : undefined;
        this.clock.after(random.below(this.isCalm ? 50 : 700), () => window.hear(at, sent));
      }
    }
    this.version = Math.max(this.version, now.version);
  }

  private wayOf(actor: Actor): Way {
    const { clock, id } = this;
    const { random, server, slowness } = this.parts;
    const lag = () => clock.wait(5 + random.below(this.isCalm ? 20 : slowness));
    const over = async <Result>(deliver: () => Promise<Result>, lost: Result): Promise<Result> => {
      const run = async () => {
        const result = await clock.holdFor(deliver());
        await clock.holdFor(this.announce());
        return result;
      };
      await lag();
      if (this.isCut(actor) || (!this.isCalm && random.chance(0.05))) return lost;
      if (!this.isCalm && random.chance(0.05)) clock.after(random.below(3000), run);
      const result = await run();
      await lag();
      return this.isCut(actor) || (!this.isCalm && random.chance(0.05)) ? lost : result;
    };
    return {
      story: () => clock.holdFor(server.story(id)),
      commit: request => over(() => server.commit(actor, id, request), lostAnswer),
      commitsAfter: after => clock.holdFor(server.commitsAfter(actor, id, after)),
      acknowledgedAs: key => clock.holdFor(server.acknowledgedAs(id, key)),
      saveWhole: sending => over(() => server.saveWhole(actor, id, sending), { kind: 'unreachable' }),
    };
  }

  /** The connection of a window is lost for a time. */
  cut(window: Coeditor, ms: number): void {
    this.offline.add(window);
    this.clock.after(ms, () => {
      this.offline.delete(window);
      window.hear(this.version);
    });
  }

  private isCut(actor: Actor): boolean {
    const window = this.windows[this.parts.people.indexOf(actor)];
    return window !== undefined && this.offline.has(window);
  }

  /** Lets time pass. */
  async pass(ms: number): Promise<void> {
    const until = this.clock.now + ms;
    this.clock.after(ms, () => {});
    await this.clock.run(() => this.clock.now >= until);
  }

  /** Makes the network work, and waits until every window has everything. */
  async settle(): Promise<void> {
    this.isCalm = true;
    this.offline.clear();
    let nudges = 0;
    const nudge = () => {
      for (const window of this.windows) window.hear(this.version);
      if (++nudges < NUDGES) this.clock.after(NUDGE_MS, nudge);
    };
    this.clock.after(NUDGE_MS, nudge);
    await this.clock.run(
      () => nudges >= NUDGES || this.windows.every(window => window.isIdleAt(this.version)),
    );
  }

  /** What is wrong after `settle`; an empty object when nothing is. */
  async faults(): Promise<Record<string, unknown>> {
    const { windows } = this;
    const { body } = await this.parts.server.story(this.id);
    const words = wordsIn(Node.fromJSON(bodySchema, body));
    const trays = windows.flatMap(({ tray }) => tray).join(' ');
    const deleted = windows.flatMap(window => [...window.deleted]);
    const known = new Set([...words, ...deleted]);
    const doc = Node.fromJSON(bodySchema, body);
    const check = validateBody(body);
    // Accepting two suggestions with the same words, or one within the other, repeats the words on purpose.
    const repeated = new Set(windows.flatMap(window => [...window.repeated]));
    // A person who keeps both sides of a part that both changed has some words twice.
    const isChosen = windows.some(({ chosen }) => chosen > 0);
    const faults = {
      busy: windows.filter(window => !window.isIdleAt(this.version)).map(window => window.status()),
      invalid: check.ok ? [] : [check],
      different: windows
        .filter(window => bodyDigest(window.body) !== bodyDigest(body))
        .map(({ name }) => name),
      doubled: isChosen
        ? []
        : [true, false].flatMap(accept => twiceIn(read(doc, accept))).filter(word => !repeated.has(word)),
      lost: windows
        .flatMap(({ written }) => [...written])
        .filter(word => !known.has(word) && !trays.includes(word)),
      undoneOfOthers: windows.flatMap(({ undoneOfOthers }) => undoneOfOthers),
    };
    return Object.fromEntries(Object.entries(faults).filter(([, found]) => found.length));
  }
}

/** The text with all suggestions accepted, or rejected: a formatting suggestion has its words in both. */
const read = (doc: Node, accept: boolean) => settle(new Transform(doc), 'all', accept).doc;

function twiceIn(doc: Node): string[] {
  const words = wordsIn(doc);
  return words.filter((word, at) => words.indexOf(word) !== at);
}
