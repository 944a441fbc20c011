import type { Body, BodyNode } from '@/domain/document/body';
import type { DocumentContext } from '@/domain/document/spec';
import type { DigitalSource } from '@/domain/media/digital-source';
import { labelledCredit, withLabelledCredits, type DigitalSources } from '@/domain/media/labelled-credits';
import type { StoryFields } from '@/domain/story/story';

/** What readers have: the exported text, an older one, nothing (not yet or no longer), or nothing after a kill. */
export type ExportedStatus = 'published' | 'changed' | 'unpublished' | 'killed';

/** A note of a conversation. Times are ISO strings. */
export interface ExportedNote {
  author: string;
  at: string;
  text: string;
}

/** A conversation about the text with its id as a note mark, or about the whole story. */
export interface ExportedThread {
  id: string;
  resolved: boolean;
  notes: ExportedNote[];
}

/** A picture file that is written with a story. */
export interface ExportedPicture {
  id: string;
  width: number;
  height: number;
  digitalSource: DigitalSource | '';
}

/** External data of an exported story. Every address is absolute. */
export interface ExportContext extends DocumentContext {
  /** A picture to write; null when it was deleted or exceeds the limit of one story. */
  picture(id: string): ExportedPicture | null;
}

/** A story to write to a file, with the data it refers to. Times are ISO strings. */
export interface StoryToExport {
  id: string;
  version: number;
  status: ExportedStatus;
  embargoUntil: string | null;
  /** Notices for people who open the file: that the story is not published, or until when it is embargoed. */
  notices: string[];
  /** The address of the page; null when it is not public. */
  address: string | null;
  lang: string;
  direction: 'ltr' | 'rtl';
  /** Each with both languages of a bilingual edition in one text. */
  fields: StoryFields;
  byline: string;
  sections: string[];
  topics: string[];
  publisher: string;
  rightsLine: string;
  createdAt: string;
  changedAt: string;
  /** Dated public corrections, in one line each. */
  corrections: string[];
  body: Body;
  threads: ExportedThread[];
  /** The authors of suggestions in the body, by id. */
  people: ReadonlyMap<string, string>;
  references: ExportReferences;
}

/** A story for a writer. The credits in its body state any use of generative AI in a picture. */
export interface ExportedStory extends Omit<StoryToExport, 'references'> {
  context: ExportContext;
  /** The credit of the lead picture, with the same statement; empty when there is none. */
  leadCredit: string;
}

/** The objects a story refers to, by id, without deleted ones. Every address is absolute. */
export interface ExportReferences {
  /** The address of its page, even before it is published. */
  pageUrl: string;
  media: ReadonlyMap<string, string>;
  pictures: ReadonlyMap<string, ExportedPicture>;
  digitalSources: DigitalSources;
  stories: ReadonlyMap<string, { url: string; headline: string }>;
}

/** A story for a writer. */
export function exportedStory({ references, ...story }: StoryToExport): ExportedStory {
  const { pageUrl, media, pictures, digitalSources, stories } = references;
  const { body, lang } = story;
  const { lead } = story.fields;
  const context: ExportContext = {
    pageUrl,
    mediaUrl: id => media.get(id) ?? null,
    picture: id => pictures.get(id) ?? null,
    story: id => stories.get(id) ?? null,
  };
  return {
    ...story,
    body: withLabelledCredits(body, digitalSources, lang),
    leadCredit: lead ? labelledCredit(lead.credit, digitalSources.get(lead.mediaId), lang) : '',
    context,
  };
}

/** Nodes inside a line of text. */
export type InlineName = 'text' | 'hardBreak' | 'footnote' | 'paragraphEnd';

/** A writer for each inline node. */
export type InlineWriters<Place> = Record<InlineName, (node: BodyNode, place: Place) => string>;

/** Writes the inline content of a node. @throws RangeError for an unknown node */
export function writeInline<Place>(
  writers: InlineWriters<Place>,
  { content = [] }: BodyNode,
  place: Place,
): string {
  return content
    .map(node => {
      if (!Object.hasOwn(writers, node.type)) throw new RangeError(`"${node.type}" is not inline`);
      return writers[node.type as InlineName](node, place);
    })
    .join('');
}

/** A text attribute of a node; empty when it has none. */
export const textOf = ({ attrs }: BodyNode, name: string): string => {
  const value = attrs?.[name];
  return typeof value === 'string' ? value : '';
};

/** A number of a node. */
export const numberOf = ({ attrs }: BodyNode, name: string, fallback: number): number => {
  const value = attrs?.[name];
  return typeof value === 'number' ? value : fallback;
};

/** The marks of a node with this name. */
export const marksOf = ({ marks = [] }: BodyNode, name: string): Record<string, unknown>[] =>
  marks.filter(({ type }) => type === name).map(({ attrs = {} }) => attrs);

/** Whether a node has a mark. */
export const hasMark = ({ marks = [] }: BodyNode, name: string): boolean =>
  marks.some(({ type }) => type === name);
