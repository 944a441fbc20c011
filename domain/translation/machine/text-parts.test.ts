import { expect, it } from 'vitest';
import { readyStory } from '@/domain/checks/check-cases.fixture';
import type { BodyNode } from '@/domain/document/body';
import type { StoryContent } from '@/domain/story/story';
import { machineTextsIn } from './machine-texts';
import { textDigest } from './text-digest';
import { validAnswer, textParts, untranslatedParts, withTranslations } from './text-parts';

const text = (words: string, mark?: string): BodyNode => ({
  type: 'text',
  text: words,
  ...(mark && { marks: [{ type: mark }] }),
});
const paragraph = (...content: BodyNode[]): BodyNode => ({ type: 'paragraph', content });
const picture: BodyNode = {
  type: 'picture',
  attrs: { media: 'm', alt: 'A pier', caption: 'The pier', credit: 'Qiu Lan', size: 'text' },
};
const embed: BodyNode = { type: 'embed', attrs: { provider: 'youtube', id: 'x', title: 'A film' } };
const withBody = (...content: BodyNode[]): StoryContent => ({
  ...readyStory('s'),
  body: { type: 'doc', content },
});
const LIST: BodyNode = {
  type: 'bulletList',
  content: [{ type: 'listItem', content: [paragraph(text('Nine boats'))] }],
};
const story = withBody(paragraph(text('The first '), text('boat', 'bold')), LIST, picture, embed);
const answersTo = (content: StoryContent, answer: (tagged: string) => string) =>
  new Map(textParts(content).map(({ key, tagged }) => [key, answer(tagged!)]));

it('the translated parts are short texts, lines of all blocks, captions and alternative texts, each once', () => {
  expect(textParts(story).map(({ words }) => words)).toEqual([
    ...['Ferries return to the harbour', 'Six boats will cross until two in the morning'],
    ...['The pier', 'A ferry at a pier', 'The first boat', 'Nine boats', 'A pier'],
  ]);
});

it('numbers, pictures and embeds are not translated', () => {
  const numbers = withBody(paragraph(text('2,026')), picture, embed);
  const { content } = withTranslations(
    numbers,
    answersTo(numbers, tagged => `x ${tagged}`),
  );
  expect(content.body.content).toEqual([
    paragraph(text('2,026')),
    { ...picture, attrs: { ...picture.attrs, alt: 'x A pier', caption: 'x The pier' } },
    embed,
  ]);
});

it('a text changed by a person meanwhile is kept, and the rest is translated', () => {
  const answers = answersTo(story, tagged => `x ${tagged}`);
  const now: StoryContent = {
    fields: { ...story.fields, headline: 'Les bacs reviennent' },
    body: { type: 'doc', content: [paragraph(text('Le premier')), ...story.body.content!.slice(1)] },
  };
  const { content, digests } = withTranslations(now, answers);
  expect(content.fields.headline).toBe('Les bacs reviennent');
  expect(content.fields.standfirst).toMatch(/^x Six/);
  expect(content.body.content![0]).toEqual(paragraph(text('Le premier')));
  expect(machineTextsIn(content, digests).map(({ where }) => where)).toEqual([
    ...[{ field: 'standfirst' }, { field: 'caption' }, { field: 'alt' }],
    { path: [1, 0, 0], from: 0, to: 12 },
    ...[2, 2].map(at => ({ path: [at], from: 0, to: 0 })),
  ]);
});

it('a translation that lost a mark or exceeds its field is dropped and reported', () => {
  const answers = answersTo(story, tagged =>
    tagged.startsWith('Ferries') ? 'x'.repeat(301) : tagged.replace(/<\/?m\d>/g, ''),
  );
  const { content, unfit } = withTranslations(story, answers);
  expect(content.fields.headline).toBe(story.fields.headline);
  expect(content.body.content![0]).toEqual(story.body.content![0]);
  expect(unfit).toEqual(['Ferries return to the harbour', 'The first boat']);
});

it('a text counts as machine translated until its words change, ignoring marks and spaces', () => {
  const digests = [textDigest('Neuf bacs  partent')];
  const isMachines = (...content: BodyNode[]) =>
    machineTextsIn(withBody(paragraph(...content)), digests).length;
  expect(isMachines(text('Neuf bacs partent'))).toBe(1);
  expect(isMachines(text('Neuf '), text('bacs', 'bold'), text(' partent'))).toBe(1);
  expect(isMachines(text('Neuf bacs partent'), text(' hier', 'insertion'))).toBe(1);
  expect(isMachines(text('Neuf bacs partent.'))).toBe(0);
  expect(isMachines(text('neuf bacs partent'))).toBe(0);
});

it('untranslated parts are equal to the source word for word', () => {
  const source = withBody(paragraph(text('One boat')), paragraph(text('Two boats')));
  const working = withBody(paragraph(text('One boat')), paragraph(text('Deux bacs')));
  expect(untranslatedParts(source, working).map(({ words }) => words)).toContain('One boat');
  expect(untranslatedParts(source, working).map(({ words }) => words)).not.toContain('Deux bacs');
});

it.each([
  ['Un bac', 'Un bac'],
  [' Un\n bac\t', 'Un bac'],
  ['', null],
  ['...', null],
  ['Un\u0000bac', null],
  ['Un \ud800', null],
  ['x'.repeat(1000), null],
])('the answer %j is cleaned to %j', (answer, said) => {
  expect(validAnswer(answer, 'A boat')).toBe(said);
});
