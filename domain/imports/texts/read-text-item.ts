import { htmlOfMarkdown } from '@/domain/paste/markdown';
import { FIELD_LIMITS } from '@/domain/story/story';
import { bylineIn } from '../byline-line';
import { repaired } from '../charset/repair';
import { headBlocks, namesIn } from '../head-blocks';
import { htmlText } from '../html';
import { noFacts, type ForeignPerson, type StoryItem } from '../item';
import { NO_EXCEPTIONS, type RepairExceptions } from '../repair-exceptions';
import { joinedLosses, lose, type Losses } from '../losses';
import { momentIn } from '../pages/metadata';
import { isSpamLine } from '../pages/injected';
import { readBody } from '../read-body';

/** The input of `readTextItem`. */
export interface TextInput {
  text: string;
  foreignId: string;
  isMarkdown: boolean;
  kept?: RepairExceptions;
}

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n---[ \t]*(?:\r?\n|$)/;
/** Names of files that other systems give: stage, day and slug. */
const FILE_NAME = /(?:^|\/)(?:(draft|published|deleted)-)?(\d{4}-\d\d-\d\d)-([a-z0-9][a-z0-9-]*)\.\w+$/i;

/** Reads a Markdown or plain text file. */
export function readTextItem({
  text: sent,
  foreignId,
  isMarkdown,
  kept = NO_EXCEPTIONS,
}: TextInput): StoryItem {
  const { text, repair } = repaired(sent, kept);
  const losses: Losses = {};
  const { facts, rest } = frontMatter(text);
  const lines = rest.split(/\r\n?|\n/).filter(line => {
    if (!isSpamLine(line, kept.hosts)) return true;
    lose(losses, 'injectedLinks', line);
    return false;
  });
  const head = headOf(lines, facts);
  const source = lines.slice(head.lines).join('\n').trim();
  const html = (isMarkdown ? htmlOfMarkdown(source) : null) ?? paragraphsHtml(source);
  const read = readBody(html, null);
  const named = FILE_NAME.exec(foreignId);
  const date = momentIn(facts.get('date') ?? facts.get('published') ?? '') ?? momentIn(named?.[2] ?? '');
  const fields = {
    headline: head.headline,
    standfirst: facts.get('description') ?? facts.get('excerpt') ?? facts.get('standfirst') ?? '',
    slug: facts.get('slug') ?? named?.[3]?.toLowerCase() ?? '',
  };
  return {
    ...noFacts(foreignId),
    kind: 'story',
    fields,
    head: headBlocks({ ...head, fields, body: read.body }),
    people: head.people,
    ...{ publishedAt: date, isPublished: named?.[1] === 'published', lang: facts.get('lang') ?? null },
    sections: listOf(facts.get('section') ?? facts.get('category') ?? facts.get('categories')),
    topics: listOf(facts.get('tags') ?? facts.get('topics')),
    body: read.body,
    pictures: read.pictures,
    ...{ threads: [], suggesters: [] },
    losses: joinedLosses(losses, read.losses),
    repairs: repair ? [repair] : [],
  };
}

/** The lines of front matter with one value each; lists may be in brackets or below. */
function frontMatter(text: string): { facts: Map<string, string>; rest: string } {
  const facts = new Map<string, string>();
  const found = FRONT_MATTER.exec(text.replace(/^\ufeff/, ''));
  if (!found) return { facts, rest: text };
  let last = '';
  for (const line of found[1]!.split(/\r?\n/)) {
    const item = /^-\s(.+)$/.exec(line.trim());
    const entry = /^([\w-]{1,40}):(.*)$/.exec(line);
    if (entry) {
      last = entry[1]!.toLowerCase();
      facts.set(last, unquoted(entry[2]!));
    } else if (item && last)
      facts.set(last, [facts.get(last), unquoted(item[1]!)].filter(Boolean).join(', '));
  }
  return { facts, rest: text.replace(/^\ufeff/, '').slice(found[0].length) };
}

const unquoted = (value: string) =>
  value
    .trim()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim();

const listOf = (value: string | undefined) =>
  (value ?? '')
    .split(',')
    .map(unquoted)
    .filter(Boolean)
    .slice(0, 40)
    .map(name => ({ foreignId: name, name }));

interface Head {
  headline: string;
  /** Whether the headline is marked as one, and not just the first line. */
  isHeading: boolean;
  people: ForeignPerson[];
  /** The people as written. */
  byline: string;
  /** The number of lines it takes. */
  lines: number;
}

/** The headline and byline at the start of a text. */
function headOf(lines: string[], facts: Map<string, string>): Head {
  const given = facts.get('title') ?? facts.get('headline') ?? '';
  const author = facts.get('author') ?? facts.get('authors') ?? facts.get('byline') ?? '';
  const people = peopleIn(author);
  const head: Head = { headline: given, isHeading: true, people, byline: namesIn(people), lines: 0 };
  const next = () => lines.findIndex((line, at) => at >= head.lines && line.trim() !== '');
  const first = next();
  const title = first < 0 ? '' : lines[first]!.trim();
  const isSetext = /^=+\s*$/.test(lines[first + 1] ?? '');
  const isHeading = /^#\s+\S/.test(title) || isSetext;
  const isShort = title.length <= 150 && !/[.!?。]$/.test(title) && (lines[first + 1] ?? '').trim() === '';
  const words = title
    .replace(/^#+/, '')
    .replace(/ #{1,6}$/, '')
    .trim();
  const isGiven = given === words;
  const fits = words.length <= FIELD_LIMITS.headline;
  if (isHeading ? isGiven || (!given && fits) : !given && isShort && title && lines.length > first + 2) {
    head.headline = words;
    head.isHeading = isHeading;
    head.lines = first + (isSetext ? 2 : 1);
  }
  const second = next();
  const byline = second < 0 || !head.headline ? '' : lines[second]!.trim();
  const named = bylineIn(byline);
  if (named.length && !people.length) {
    head.people = named;
    head.byline = byline;
    head.lines = second + 1;
  }
  return head;
}

const peopleIn = (author: string): ForeignPerson[] => {
  const line = bylineIn(author);
  if (line.length) return line;
  return author
    .split(/,|;|\s(?:and|et|und|y)\s/)
    .map(name => name.trim())
    .filter(name => name && name.length <= 120)
    .map(name => ({ foreignId: name, name, email: '' }));
};

/** Lines as paragraphs: separated by empty lines if there are any, else by line when lines are long. */
function paragraphsHtml(text: string): string {
  const hasGaps = /\n[ \t]{0,100}\n/.test(text);
  const parts = text.split(hasGaps ? /\n[ \t]{0,100}\n/ : /\n/);
  return parts
    .map(
      part =>
        `<p>${part
          .split('\n')
          .map(htmlText)
          .join(hasGaps ? ' ' : '<br>')}</p>`,
    )
    .join('');
}
