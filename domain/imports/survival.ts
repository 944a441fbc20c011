import type { Body, BodyNode } from '@/domain/document/body';
import type { StoryItem } from './item';
import type { LossKind } from './losses';
import type { UnreadableReason } from './unreadable';

/** The counted features of a source, in the order of the table. */
export const SURVIVORS = [
  'headings',
  'lists',
  'tables',
  'footnotes',
  'links',
  'pictures',
  'alternatives',
  'comments',
  'suggestions',
  'authors',
  'dates',
  'addresses',
] as const;
export type Survivor = (typeof SURVIVORS)[number];

/** How much of the files of a format was read. */
export interface FormatRow {
  format: string;
  files: number;
  stories: number;
  /** Files and stories that were refused, by reason. */
  refused: Partial<Record<UnreadableReason, number>>;
  kept: Record<Survivor, number>;
  lost: Partial<Record<LossKind, number>>;
}

/** Losses shown next to what was kept of the same kind; the others have their own column. */
const LOST_OF: Partial<Record<LossKind, Survivor>> = {
  pictures: 'pictures',
  pictureFormats: 'pictures',
  largeTables: 'tables',
  nestedTables: 'tables',
  injectedLinks: 'links',
  comments: 'comments',
  formattingChanges: 'suggestions',
  blockChanges: 'suggestions',
  footnoteChanges: 'suggestions',
  headlineChanges: 'suggestions',
};

/** The row of a format before anything is read. */
export const emptyRow = (format: string): FormatRow => ({
  ...{ format, files: 0, stories: 0, refused: {}, lost: {} },
  kept: Object.fromEntries(SURVIVORS.map(name => [name, 0])) as Record<Survivor, number>,
});

/** Adds a story to the row of its format. */
export function addStory(row: FormatRow, item: StoryItem): void {
  row.stories++;
  const nodes = [...nodesOf(item.body)];
  const named = (...names: string[]) => nodes.filter(({ type }) => names.includes(type)).length;
  const marked = (...names: string[]) =>
    nodes.filter(({ marks = [] }) => marks.some(({ type }) => names.includes(type))).length;
  const pictures = [...(item.lead ? [item.lead] : []), ...item.pictures];
  const counts: Record<Survivor, number> = {
    headings: named('heading') + (item.fields.headline ? 1 : 0),
    lists: named('bulletList', 'orderedList'),
    tables: named('table'),
    footnotes: named('footnote'),
    links: marked('link'),
    pictures: pictures.length,
    alternatives: pictures.filter(({ alt }) => alt).length,
    comments: item.threads.reduce((sum, { notes }) => sum + notes.length, 0),
    suggestions: marked('insertion', 'deletion'),
    authors: item.people.length,
    dates: item.publishedAt || item.changedAt ? 1 : 0,
    addresses: item.address ? 1 : 0,
  };
  for (const name of SURVIVORS) row.kept[name] += counts[name];
  for (const [kind, loss] of Object.entries(item.losses) as [LossKind, { count: number }][])
    row.lost[kind] = (row.lost[kind] ?? 0) + loss.count;
}

function* nodesOf(node: Body | BodyNode): Generator<BodyNode> {
  for (const child of node.content ?? []) {
    yield child;
    yield* nodesOf(child);
  }
}

const HEADS: Record<Survivor, string> = {
  headings: 'headlines, headings',
  lists: 'lists',
  tables: 'tables',
  footnotes: 'footnotes',
  links: 'links',
  pictures: 'pictures',
  alternatives: 'with alt text',
  comments: 'comments',
  suggestions: 'tracked changes',
  authors: 'authors',
  dates: 'dates',
  addresses: 'addresses',
};

/** The rows as a Markdown table: the number kept, and after a minus sign the number reported as lost. */
export function survivalTable(rows: FormatRow[]): string {
  const cell = ({ kept, lost }: FormatRow, name: Survivor): string => {
    const count = Object.entries(lost).reduce(
      (sum, [kind, number]) => (LOST_OF[kind as LossKind] === name ? sum + number : sum),
      0,
    );
    return count ? `${kept[name]} −${count}` : String(kept[name]);
  };
  const listed = (counts: Record<string, number>): string =>
    Object.entries(counts)
      .map(([kind, count]) => `${kind} ${count}`)
      .sort()
      .join(', ');
  const head = ['format', 'files', 'stories', ...SURVIVORS.map(name => HEADS[name]), 'also lost', 'refused'];
  const lines = rows.map(row => [
    ...[row.format, row.files, row.stories].map(String),
    ...SURVIVORS.map(name => cell(row, name)),
    listed(Object.fromEntries(Object.entries(row.lost).filter(([kind]) => !LOST_OF[kind as LossKind]))),
    listed(row.refused),
  ]);
  return [head, head.map(() => '---'), ...lines].map(line => `| ${line.join(' | ')} |`).join('\n');
}
