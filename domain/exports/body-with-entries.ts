import type { Body, BodyNode } from '@/domain/document/body';

/** An entry of live coverage as a file has it. */
export interface ExportedEntry {
  title: string;
  /** In the zone of the edition. */
  time: string;
  byline: string;
  body: Body;
}

/** The newest entries that one file has, and the bytes of their texts. */
export const ENTRIES_LIMITS = { count: 500, bytes: 4_000_000 } as const;

const line = (text: string): BodyNode => ({ type: 'text', text });
const paragraph = (...content: BodyNode[]): BodyNode => ({ type: 'paragraph', content });

/**
 * A body with the entries of its live coverage under it, each with its title, its time and who wrote it: blocks that every
 * format has. @param rest said at the end of entries that are not all of them; empty where they are
 */
export function bodyWithEntries(body: Body, entries: ExportedEntry[], rest: string): Body {
  const under = entries.flatMap(({ title, time, byline, body: text }): BodyNode[] => [
    { type: 'divider' },
    ...(title ? [{ type: 'heading', attrs: { level: 2 }, content: [line(title)] }] : []),
    paragraph({ ...line(time), marks: [{ type: 'bold' }] }, ...(byline ? [line(` · ${byline}`)] : [])),
    ...(text.content ?? []),
  ]);
  if (rest) under.push({ type: 'divider' }, paragraph(line(rest)));
  return { ...body, content: [...(body.content ?? []), ...under] };
}
