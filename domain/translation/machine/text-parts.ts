import type { BodyNode } from '@/domain/document/body';
import { fingerprint } from '@/domain/fingerprint';
import { changedTexts, textIn, textsWith } from '@/domain/story/fields/texts';
import { FIELD_LIMITS, type StoryContent } from '@/domain/story/story';
import { fromTagged, toTagged } from './tagged-text';
import { textDigest } from './text-digest';

/**
 * Texts for search engines and shares are excluded: they are not on the page, where machine-translated texts
 * are marked.
 */
const SHORT_TEXTS = textsWith({ machineTranslated: true });

/** Published texts of blocks, each with the smallest maximum length of all blocks. */
const ATTRIBUTES = { title: 300, caption: 500, alt: FIELD_LIMITS.alt, text: 1000 };
type AttributeName = keyof typeof ATTRIBUTES;
const ATTRIBUTE_NAMES = Object.keys(ATTRIBUTES) as AttributeName[];

/** Blocks with texts from other sites or stories. */
const UNTOUCHED = new Set(['embed']);

/** The maximum length of a translation: this multiple of its source, plus this many units. */
const MAX_TIMES = 5;
const MAX_MORE = 200;

/** A short text, or a line of the body, translated separately. */
export interface TextPart {
  /** Equal for equal texts with equal marks. */
  key: string;
  /** The text with tags for marks and nodes; null when it cannot be sent. */
  tagged: string | null;
  words: string;
}

/** A text as a line without marks. */
const plain = (text: string): BodyNode[] => (text ? [{ type: 'text', text }] : []);

/** The published words of a line, without suggestions. */
export const lineWords = (content: BodyNode[]): string =>
  content
    .map(({ type, text, marks }) => {
      if (text === undefined) return type === 'hardBreak' ? '\n' : '';
      return marks?.some(mark => mark.type === 'insertion') ? '' : text;
    })
    .join('');

const isLine = ({ content }: BodyNode) => content?.some(({ text }) => text !== undefined) ?? false;
const textAttribute = (node: BodyNode, name: AttributeName): string => {
  const value = node.attrs?.[name];
  return typeof value === 'string' && !UNTOUCHED.has(node.type) ? value : '';
};

/** The lines and texts of one node, without its descendants. */
export const linesOfNode = (node: BodyNode): BodyNode[][] => [
  ...(isLine(node) ? [node.content!] : []),
  ...ATTRIBUTE_NAMES.flatMap(name => {
    const text = textAttribute(node, name);
    return text ? [plain(text)] : [];
  }),
];

const linesIn = (node: BodyNode): BodyNode[][] => [
  ...linesOfNode(node),
  ...(node.content ?? []).flatMap(linesIn),
];

/** Every translated line and text of a story, in page order. */
function linesOf({ fields, body }: StoryContent): BodyNode[][] {
  const short = SHORT_TEXTS.map(name => plain(textIn(fields, name)));
  return [...short.filter(line => line.length > 0), ...linesIn(body)];
}

/** The translatable texts of a story, without duplicates and without texts that contain no letter. */
export function textParts(content: StoryContent): TextPart[] {
  const parts = new Map<string, TextPart>();
  for (const line of linesOf(content)) {
    const words = lineWords(line);
    const key = fingerprint(line);
    if (/\p{L}/u.test(words) && !parts.has(key)) parts.set(key, { key, tagged: toTagged(line), words });
  }
  return [...parts.values()];
}

/** The translation in a response, on one line; null when it is invalid. */
export function validAnswer(answer: string, source: string): string | null {
  if (answer.length > source.length * MAX_TIMES + MAX_MORE) return null;
  const line = answer
    .split(/[\n\r\t]/)
    .map(part => part.trim())
    .filter(Boolean)
    .join(' ');
  return /\p{L}/u.test(line) && !/[\p{Cc}\p{Cs}\ufffc]/u.test(line) ? line : null;
}

/** The texts of a story that still equal the source. */
export function untranslatedParts(source: StoryContent, working: StoryContent): TextPart[] {
  const own = new Set(textParts(source).map(({ key }) => key));
  return textParts(working).filter(({ key }) => own.has(key));
}

/** A story with its translations, and the digests of the inserted texts. */
export interface TranslatedContent {
  content: StoryContent;
  digests: string[];
  /** The texts that were not replaced, because a mark was missing or the translation too long. */
  unfit: string[];
}

/**
 * Inserts translations, by the keys of their texts, into a story. Texts that have changed meanwhile are kept,
 * and so is a text whose translation lacks a mark or is too long.
 */
export function withTranslations(
  { fields, body }: StoryContent,
  translations: ReadonlyMap<string, string>,
): TranslatedContent {
  const digests = new Set<string>();
  const unfit = new Set<string>();
  const translate = (line: BodyNode[]): BodyNode[] => {
    const answer = translations.get(fingerprint(line));
    if (answer === undefined) return line;
    const made = fromTagged(answer, line);
    if (made) digests.add(textDigest(lineWords(made)));
    else unfit.add(lineWords(line));
    return made ?? line;
  };
  const translateText = (text: string, limit: number): string => {
    const answer = text ? translations.get(fingerprint(plain(text))) : undefined;
    if (answer === undefined) return text;
    const [made] = fromTagged(answer, plain(text)) ?? [];
    const fits = made?.text !== undefined && made.text.length <= limit;
    if (fits) digests.add(textDigest(made.text!));
    else unfit.add(text);
    return fits ? made.text! : text;
  };
  const translateNode = (node: BodyNode): BodyNode => {
    const line = isLine(node) ? translate(node.content!) : node.content;
    const attrs = ATTRIBUTE_NAMES.flatMap(name => {
      const text = textAttribute(node, name);
      return text ? [[name, translateText(text, ATTRIBUTES[name])] as const] : [];
    });
    return {
      ...node,
      ...(attrs.length > 0 && { attrs: { ...node.attrs, ...Object.fromEntries(attrs) } }),
      ...(line && { content: line.map(translateNode) }),
    };
  };
  const translated = SHORT_TEXTS.map((name): [typeof name, string] => [
    name,
    translateText(textIn(fields, name), FIELD_LIMITS[name]),
  ]);
  const content: StoryContent = {
    fields: { ...fields, ...changedTexts(fields, translated) },
    body: { ...body, type: 'doc', content: (body.content ?? []).map(translateNode) },
  };
  return { content, digests: [...digests], unfit: [...unfit] };
}
