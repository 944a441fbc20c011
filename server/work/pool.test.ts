import { afterAll, describe, expect, it } from 'vitest';
import { quietFacts, readyStory } from '@/domain/checks/check-cases.fixture';
import { emptyWireItem } from '@/domain/wire/wire-item';
import type { Body, BodyNode } from '@/domain/document/body';
import { hostileTexts } from '@/scripts/test/hostile/texts';
import { sourceText } from '@/domain/translation/source-text';
import { textDigest } from '@/domain/translation/machine/text-digest';
import { TASKS, type TaskInput, type TaskName } from './tasks';
import { inThread, runTask, stopWork, WORK_LIMITS } from './pool';

afterAll(stopWork);

const paragraph = (text: string): BodyNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const inputOf = (...texts: string[]) => {
  const body: Body = { type: 'doc', content: texts.map(paragraph) };
  return { content: { ...readyStory('s'), body }, facts: quietFacts(new Date(0)), style: [PERCENT] };
};
const PERCENT = {
  id: 'r',
  lang: 'en',
  pattern: '/(\\d)\\s?percent/',
  message: 'm',
  suggestion: '$1 per cent',
};
const LONG_MS = 60_000;
const LONG = { cpuMs: LONG_MS, runMs: LONG_MS };

/** Texts that take seconds to check: each rule is matched in every paragraph. */
const heavy = () => {
  const style = Array.from({ length: 300 }, (_, at) => ({
    ...PERCENT,
    id: String(at),
    pattern: `/(a|b)*${at}c|b/`,
  }));
  const text = hostileTexts(50_000)['long words with a space']!;
  return { ...inputOf(...Array.from({ length: 20 }, () => text)), style };
};

const [port, ferry]: Body[] = ['The port', 'The ferry'].map(text => ({
  type: 'doc',
  content: [paragraph(text)],
}));
const bodies: [Body, Body] = [port!, ferry!];
const storyText = { editionId: 'e', deskId: null, fields: readyStory('s').fields, body: port! };
const sourceOf = (body: Body) => sourceText({ fields: readyStory('s').fields, body });
const contentOf = (body: Body) => ({ fields: readyStory('s').fields, body });
const texts = { madeFrom: sourceOf(port!), matched: sourceOf(port!) };
const after = { text: sourceOf(ferry!), who: 0 };
const changed = TASKS.sourceRows({ ...texts, states: [after] }).find(({ change }) => change)!;
const statesOf = (...bodies: BodyNode[][]): TaskInput<'blame'> => ({
  states: bodies.map((content, who) => ({ text: JSON.stringify({ type: 'doc', content }), who })),
  before: { text: JSON.stringify({ type: 'doc' }), writers: [] },
});
const WORD =
  '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>The ferry</w:t></w:r></w:p></w:body></w:document>';
const INPUTS: { [Name in TaskName]: TaskInput<Name> } = {
  check: inputOf('Fares rose by 9 percent, they they said (and left.'),
  blame: statesOf(...bodies.map(({ content }) => content!)),
  publicChanges: [
    [
      { fields: readyStory('s').fields, body: port! },
      { fields: readyStory('s').fields, body: ferry! },
    ],
  ],
  differsOnlyInPictures: [storyText, storyText],
  differsForReaders: [storyText, { ...storyText, body: ferry! }],
  countUnpublishedChanges: [contentOf(port!), contentOf(ferry!)],
  validateBody: { ...port!, content: [...port!.content!, { type: 'script' }] },
  alignBodies: bodies,
  pairBodies: { bodies, langs: ['en', 'fr'] },
  countSourceChanges: [sourceOf(port!), sourceOf(ferry!)],
  sourceRows: { ...texts, states: [after] },
  markChange: {
    texts: { ...texts, newest: after.text },
    mark: { change: changed.change!.key, done: true },
    now: after.text,
  },
  untranslatedParts: { source: contentOf(port!), working: contentOf(port!) },
  withTranslations: { content: contentOf(port!), translations: [] },
  countMachineTexts: {
    content: contentOf(port!),
    digests: [textDigest(readyStory('s').fields.headline)],
  },
  storyWords: { headline: '王小明在重庆', titles: ['Ports'], names: ['Ines'], body: 'The Port', caption: '' },
  readWord: { parts: { 'word/document.xml': WORD }, foreignId: 'ferry', now: '2026-11-30T00:00:00Z' },
  readPage: { html: '<h1>The ferry</h1><p>It sails.</p>', foreignId: 'ferry', address: null },
  readPost: {
    foreignId: 'post:1',
    item: {
      texts: { title: 'The ferry', content: 'It sails.' },
      terms: [],
      meta: {},
      comments: 0,
      comment: '',
    },
    authors: {},
  },
  readGhost: {
    ghost: {
      foreignId: 'post:1',
      title: 'The ferry',
      post: { html: '<p>It sails.</p>' },
      people: [],
      tags: [],
    },
    pictures: [],
  },
  readText: { text: 'The ferry\n\nIt sails.', foreignId: 'ferry', isMarkdown: false },
  readWire: '{"uri":"a","headline":"The ferry"}',
  storyOfWire: { ...emptyWireItem('a'), headline: 'The ferry' },
  wireChanges: [
    { headline: 'The port', standfirst: '', html: '<p>It opens.</p>' },
    { headline: 'The ferry', standfirst: '', html: '<p>It leaves.</p>' },
  ],
  writeStory: {
    format: 'markdown',
    story: {
      ...{ id: 's', version: 1, status: 'published', embargoUntil: null, notices: [], address: null },
      ...{
        lang: 'en',
        direction: 'ltr',
        fields: readyStory('s').fields,
        byline: '',
        sections: [],
        topics: [],
      },
      ...{ publisher: 'The Coast', rightsLine: '', createdAt: '', changedAt: '', corrections: [] },
      ...{ body: port!, threads: [], people: new Map() },
      references: {
        pageUrl: 'https://paper.example/',
        ...{ media: new Map(), pictures: new Map(), digitalSources: new Map(), stories: new Map() },
      },
    },
  },
  workingWords: { titles: 'Ports', body: 'The port', live: '' },
};

describe('A task', () => {
  for (const name of Object.keys(INPUTS) as TaskName[])
    it(`has the same result in a thread as in the main process: ${name}`, async () => {
      const here = await runTask(name, INPUTS[name], 0);
      expect(here).toBeTruthy();
      expect(await inThread(name, INPUTS[name], LONG)).toEqual(here);
    });

  it('finds problems of a text', async () => {
    const found = await runTask('check', INPUTS.check, 10);
    expect(found.map(({ rule }) => rule)).toEqual(['house-style', 'doubled-word', 'unmatched-mark']);
  });

  it('that takes too long is aborted, and the next one runs', async () => {
    await expect(inThread('check', heavy(), { cpuMs: 200, runMs: 60_000 })).rejects.toMatchObject({
      status: 422,
      reason: 'takes-too-long',
    });
    const states = statesOf([paragraph('a')], [paragraph('a'), paragraph('b')]);
    expect((await inThread('blame', states, LONG)).writers).toEqual([0, 1]);
  });

  it('that a busy machine does not finish in time is refused with a time to retry', async () => {
    await expect(inThread('check', heavy(), { cpuMs: 60_000, runMs: 100 })).rejects.toMatchObject({
      ...{ status: 503, reason: 'overloaded', detail: { retryAfter: 4 } },
    });
    expect((await inThread('blame', statesOf([paragraph('a')]), LONG)).writers).toEqual([0]);
  });

  it(
    'that uses too much memory is aborted, and the next one runs',
    async () => {
      const words = Array.from({ length: 5_000_000 }, (_, at) => at.toString(36)).join(' ');
      const [older, newer] = [words, `${words} more`].map(text => ({
        fields: readyStory('s').fields,
        body: { type: 'doc', content: [paragraph(text)] } satisfies Body,
      }));
      await expect(inThread('publicChanges', [[older!, newer!]], LONG)).rejects.toMatchObject({
        reason: 'takes-too-long',
      });
      expect((await inThread('blame', statesOf([paragraph('a')]), LONG)).writers).toEqual([0]);
    },
    LONG_MS,
  );

  it('that is larger than any valid text is refused immediately', async () => {
    await expect(runTask('blame', INPUTS.blame, WORK_LIMITS.size + 1)).rejects.toMatchObject({
      status: 422,
      reason: 'takes-too-long',
    });
  });

  it('waits for its turn, and is refused when too many wait', async () => {
    const most = WORK_LIMITS.threads + WORK_LIMITS.waiting;
    const tasks = Array.from({ length: most + 5 }, () =>
      inThread('check', heavy(), { cpuMs: 300, runMs: 60_000 }),
    );
    const reasons = (await Promise.allSettled(tasks)).map(result =>
      result.status === 'rejected' ? (result.reason as { reason: string }).reason : 'done',
    );
    expect(reasons.filter(reason => reason === 'overloaded').length).toBeGreaterThanOrEqual(5);
    await expect(inThread('blame', statesOf([paragraph('a')]), LONG)).resolves.toMatchObject({
      writers: [0],
    });
  });
});
