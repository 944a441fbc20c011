import type { BodyNode } from '@/domain/document/body';
import type { EditingMarkup } from '@/domain/paste/editing-markup';
import { bylineIn } from '../byline-line';
import { noFacts, type StoryItem } from '../item';
import { joinedLosses, lose, type Losses } from '../losses';
import { readBody } from '../read-body';
import { childOf, childrenOf, descendantOf, xmlText, type XmlElement } from '../xml-tree';
import { htmlOfBlocks, notesHtml, readBlocks, type BlockReading, type WordBlock } from './blocks';
import { CHANGES, TrackedChanges } from './changes';
import { paragraphsText, wordComments, wordPeople } from './comments';
import { OpenFields } from './fields';
import { wordNumbering } from './numbering';
import { wordFile, type WordFile, type WordParts } from './parts';
import { wordProperties } from './properties';
import { wordStyles } from './styles';
import { FIELD_LIMITS } from '@/domain/story/story';

/** The input of `readWord`. */
export interface WordInput {
  parts: WordParts;
  /** Identifies the file at its source. */
  foreignId: string;
  /** For tracked changes without a time. */
  now: string;
}

/** The longest text of a footnote, as in a paste. */
const NOTE_LIMIT = 2000;

/**
 * Reads a Word file: headings, lists, tables, notes, links and pictures into a body, comments into conversations, and
 * tracked changes into suggestions. @throws Unreadable
 */
export function readWord({ parts, foreignId, now }: WordInput): StoryItem {
  const file = wordFile(parts);
  const losses: Losses = {};
  const people = wordPeople(file.people);
  const reading: BlockReading = {
    styles: wordStyles(file.styles),
    numbering: wordNumbering(file.numbering),
    relations: file.relations,
    comments: wordComments(file, people, losses),
    changes: new TrackedChanges(people, now),
    ...{
      losses,
      pictures: [],
      notes: notesOf(file, losses),
      named: [],
      open: new Set(),
      fields: new OpenFields(),
    },
  };
  const blocks = readBlocks(childOf(file.document, 'w:body') ?? file.document, reading).filter(
    ({ kind, html }) => {
      if (kind === 'contents') lose(losses, 'contents', wordsOf(html));
      return kind !== 'contents';
    },
  );
  const { headline, standfirst, people: authors, head, rest } = headOf(blocks, reading);
  const { changes, comments } = reading;
  const properties = wordProperties(file.properties, now);
  const read = readBody(htmlOfBlocks(rest) + notesHtml(reading), editingOf(reading));
  return {
    ...noFacts(foreignId),
    kind: 'story',
    people: authors.length ? authors : properties.people,
    publishedAt: properties.created,
    changedAt: properties.modified ?? properties.created,
    fields: { headline: headline || properties.title.slice(0, FIELD_LIMITS.headline), standfirst },
    head: head.length ? readBody(htmlOfBlocks(head), editingOf(reading)).body.content : [],
    body: read.body,
    pictures: read.pictures.map(picture => ({ ...picture, source: sourceOf(picture.source, reading) })),
    threads: comments.threads.map(thread => ({ ...thread, quotation: oneLine(thread.quotation) })),
    suggesters: changes.suggesters,
    losses: joinedLosses(losses, read.losses),
    repairs: [],
  };
}

function sourceOf(
  source: StoryItem['pictures'][number]['source'],
  { pictures }: BlockReading,
): StoryItem['pictures'][number]['source'] {
  const number = source.kind === 'address' && /^picture:(\d+)$/.exec(source.address)?.[1];
  return (number ? pictures[Number(number)]?.source : undefined) ?? source;
}

/** The texts of footnotes and endnotes, by kind and id. */
function notesOf({ footnotes, endnotes }: WordFile, losses: Losses): Map<string, string> {
  const notes = new Map<string, string>();
  for (const [kind, element] of [
    ['foot', footnotes],
    ['end', endnotes],
  ] as const)
    for (const note of childrenOf(element ?? undefined, `w:${kind}note`)) {
      const { 'w:id': id = '', 'w:type': type = 'normal' } = note.attributes;
      const text = oneLine(paragraphsText(note)).slice(0, NOTE_LIMIT);
      if (type !== 'normal' || !text) continue;
      notes.set(`${kind}-${id}`, text);
      if (holdsChanges(note)) lose(losses, 'footnoteChanges', text);
    }
  return notes;
}

/** Whether only part of a note was changed with tracking; a new note is tracked by its reference in the text. */
const holdsChanges = (note: XmlElement): boolean =>
  [...CHANGES.keys()].some(name => descendantOf(note, name)) && wordsWithoutChanges(note) !== '';

const wordsWithoutChanges = (element: XmlElement): string =>
  childrenOf(element)
    .map(child => {
      if (child.name === 'w:t') return xmlText(child).trim();
      return CHANGES.has(child.name) ? '' : wordsWithoutChanges(child);
    })
    .join('');

/** The words of HTML written by this module. */
const wordsOf = (html: string): string =>
  oneLine(
    html
      .replace(/<br>/g, ' ')
      .split('<')
      .map((part, at) => (at === 0 ? part : part.slice(part.indexOf('>') + 1)))
      .join('')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&'),
  );

const CHANGED = /<span data-change="([\d ]+)">([^]*?)<\/span>/;

/**
 * The words before tracked changes, which are public until a suggestion is accepted; all words when there were none
 * before.
 */
function wordsBefore(html: string, { all }: TrackedChanges): string {
  const isInserted = (numbers: string) =>
    numbers.split(' ').some(number => all[Number(number)]?.kind === 'insertion');
  const before = html.replace(new RegExp(CHANGED, 'g'), (span, numbers: string) =>
    isInserted(numbers) ? '' : span,
  );
  return wordsOf(before) || wordsOf(html);
}
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The headline, standfirst and byline at the start of a document, and the blocks after them. */
function headOf(blocks: WordBlock[], { losses, changes }: BlockReading) {
  const facts = { headline: '', standfirst: '', people: [] as StoryItem['people'] };
  const rest = [...blocks];
  const head: WordBlock[] = [];
  const skipEmpty = () => {
    while (rest.length && !rest[0]!.html) rest.shift();
  };
  const takeBlock = () => {
    const block = rest.shift()!;
    head.push(block);
    return block;
  };
  const take = () => {
    const { html } = takeBlock();
    if (CHANGED.test(html)) lose(losses, 'headlineChanges', wordsOf(html));
    return wordsBefore(html, changes);
  };
  skipEmpty();
  const isHead = ({ kind, html }: WordBlock) =>
    (kind === 'title' || typeof kind === 'number') && wordsOf(html).length <= FIELD_LIMITS.headline;
  if (rest[0] && isHead(rest[0]) && !rest[0].html.includes('<img')) facts.headline = take();
  skipEmpty();
  if (rest[0]?.kind === 'subtitle' && wordsOf(rest[0].html).length <= FIELD_LIMITS.standfirst)
    facts.standfirst = take();
  skipEmpty();
  const byline = facts.headline && rest[0]?.kind === 'text' ? bylineIn(wordsOf(rest[0].html)) : [];
  if (byline.length) {
    facts.people = byline;
    takeBlock();
  }
  return { ...facts, head, rest };
}

type Marks = NonNullable<BodyNode['marks']>;

/** The maximum number of notes at one place, besides other marks. */
const MAX_NOTES = 20;

function editingOf({ changes, comments }: BlockReading): EditingMarkup {
  const known = new Set(comments.threads.map(({ placeholder }) => placeholder));
  const suggestions = (numbers: string | null): Marks =>
    (numbers?.split(' ') ?? []).flatMap(number => {
      const change = changes.all[Number(number)];
      if (!change) return [];
      const { kind, ...attrs } = change;
      return [{ type: kind, attrs }];
    });
  return {
    marksOf(element) {
      const threads = (element.getAttribute('data-threads') ?? '').split(' ').filter(id => known.has(id));
      return [
        ...threads.slice(0, MAX_NOTES).map(threadId => ({ type: 'note', attrs: { threadId } })),
        ...suggestions(element.getAttribute('data-change')),
      ];
    },
    endOf(element) {
      const marks = suggestions(element.getAttribute('data-end'));
      return marks.length ? marks : null;
    },
  };
}
