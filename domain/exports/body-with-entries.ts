import type { Body, BodyNode } from '@/domain/document/body';

/** An entry of live coverage for an exported file. */
export interface ExportedEntry {
  title: string;
  /** In the time zone of the edition. */
  time: string;
  byline: string;
  body: Body;
}

/** The maximum number of entries in one file, newest first, and of bytes of their texts. */
export const ENTRIES_LIMITS = { count: 500, bytes: 4_000_000 } as const;

const line = (text: string): BodyNode => ({ type: 'text', text });
const paragraph = (...content: BodyNode[]): BodyNode => ({ type: 'paragraph', content });

/**
 * A body followed by the entries of its live coverage, each with title, time and author, in blocks that every format
 * supports.
 * @param rest the notice at the end when entries are omitted; empty when all are included
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
