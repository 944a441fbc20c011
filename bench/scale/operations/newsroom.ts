import { randomUUID } from 'node:crypto';
import { findStories, openComposer, saveStory } from '@/server/composer/composer';
import { openStory } from '@/server/stories/story-state';
import { pictureLibrary } from '@/server/media/picture-library';
import { desksForAdmin } from '@/server/paper/desks/desks';
import { people } from '@/server/people/people';
import { loadDesks } from '@/server/store/paper/desks';
import { loadSections } from '@/server/store/paper/sections';
import { countOverdue, listDueSteps, untilNextDue } from '@/server/store/stories/due-stories';
import { board } from '@/server/stories/planning/board';
import { calendar } from '@/server/stories/planning/calendar';
import { budget } from '@/server/stories/budget/budget';
import { actOnStory } from '@/server/stories/transition/act-on-story';
import { editor } from './editor';
import type { Operation, Paper } from './operation';
import { at } from './reader';
import { page } from './requests';

const WRITES = { mostBlocks: 2000, mostStatements: 15 };
/**
 * A row of the budget joins seven indexes, each two or three pages deep: some twenty pages for each of a hundred rows.
 */
const LISTS = { mostBlocks: 2500, mostStatements: 8 };

/** Adds a sentence to a story that is being written. */
async function save(paper: Paper, id: string): Promise<void> {
  const person = editor(paper);
  const { version, editionId, deskId, fields, body } = await openStory(person.actor, id);
  const content = [
    ...body.content!,
    { type: 'paragraph', content: [{ type: 'text', text: 'One more sentence.' }] },
  ];
  const input = { key: randomUUID(), version, editionId, deskId, fields, body: { ...body, content } };
  await saveStory(person, id, input, paper.now);
}

/** Publishes a live story again. */
async function publish(paper: Paper, id: string): Promise<void> {
  const { actor } = editor(paper);
  const { version } = await openStory(actor, id);
  await actOnStory(actor, id, { action: 'publish', version, key: randomUUID() }, new Date());
}

/** What the newsroom does. */
export const NEWSROOM: Operation[] = [
  {
    name: 'what is due, and when the next is',
    ...{ mostBlocks: 200, mostStatements: 3 },
    run: () => Promise.all([untilNextDue(), listDueSteps(20, []), countOverdue(60)]),
  },
  { name: 'budget', ...LISTS, run: paper => budget(editor(paper).actor, {}) },
  {
    name: 'budget of a day',
    ...LISTS,
    run: paper => budget(editor(paper).actor, { day: 'today', now: paper.now }),
  },
  {
    name: 'budget of a section',
    ...LISTS,
    // Counts up to 1,000 stories of each stage.
    mostBlocks: 8000,
    run: async (paper, round) => {
      const sections = (await loadSections()).filter(({ parentId }) => parentId === null);
      return budget(editor(paper).actor, { section: at(sections, round).slug });
    },
  },
  {
    name: 'budget of a priority',
    ...LISTS,
    mostBlocks: 8000,
    run: (paper, round) => budget(editor(paper).actor, { priority: String((round % 3) + 1) }),
  },
  {
    name: 'board',
    ...LISTS,
    // 50 stories of each stage.
    mostBlocks: 8000,
    run: paper => board(editor(paper).actor, {}),
  },
  {
    name: 'calendar',
    ...LISTS,
    // Up to 300 rows.
    mostBlocks: 8000,
    run: paper => calendar(editor(paper).actor, { span: 'month', now: paper.now }),
  },
  {
    name: 'newsroom search, a hit',
    ...LISTS,
    run: (paper, round) => budget(editor(paper).actor, { words: at(paper.sample.rareWords, round) }),
  },
  {
    name: 'newsroom search, no hit',
    ...LISTS,
    run: (paper, round) => budget(editor(paper).actor, { words: `nothing${round}here` }),
  },
  {
    name: 'link search',
    ...LISTS,
    run: (paper, round) => findStories(editor(paper), at(paper.sample.rareWords, round)),
  },
  {
    name: 'people',
    ...LISTS,
    run: paper => people(editor(paper).actor, { words: '', deactivated: false }, paper.now),
  },
  {
    name: 'desks',
    ...LISTS,
    // Up to 1,000 open stories of each desk are counted, and all deadlines of open ones are read.
    mostBlocks: 12_000,
    run: paper => desksForAdmin(editor(paper).actor, undefined),
  },
  {
    name: 'a desk, before it is merged',
    ...LISTS,
    // All of its stories are counted, in the index.
    mostBlocks: 12_000,
    run: async (paper, round) => {
      const { actor } = editor(paper);
      const desks = await loadDesks();
      return desksForAdmin(actor, at(desks, round).id);
    },
  },
  {
    name: 'picture library',
    ...LISTS,
    run: paper => pictureLibrary(editor(paper).actor, {}, paper.now),
  },
  {
    name: 'composer, opening',
    ...LISTS,
    mostStatements: 15,
    run: (paper, round) => openComposer(editor(paper), at(paper.sample.stories, round).id, 'en', paper.now),
  },
  {
    name: 'autosave',
    ...WRITES,
    mostStatements: 6,
    run: (paper, round) => save(paper, at(paper.sample.stories, round).id),
  },
  {
    name: 'publish',
    ...WRITES,
    run: (paper, round) => publish(paper, at(paper.sample.stories, round).id),
  },
  {
    name: 'publish to visible',
    ...WRITES,
    mostStatements: 20,
    run: async (paper, round) => {
      await publish(paper, at(paper.sample.stories, round).id);
      await page('/');
    },
  },
];
