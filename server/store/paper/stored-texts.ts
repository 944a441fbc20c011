import type { ByLanguage } from '@/domain/paper/by-language';
import type { FooterLink } from '@/domain/paper/edition';
import { readRow, CorruptRowError } from '../corrupt-rows';
import { isRecord } from '@/domain/is-record';

/** Texts by language from a row. @throws CorruptRowError when they are invalid */
export function storedTexts(json: unknown): ByLanguage {
  if (!isRecord(json) || Object.values(json).some(text => typeof text !== 'string'))
    throw new CorruptRowError('texts by language have the wrong type');
  return json as ByLanguage;
}

/** The links of an edition from its row; if they are unreadable, the edition loads without them. */
export function storedLinks(editionId: string, json: unknown): FooterLink[] {
  const isLink = (link: unknown) =>
    isRecord(link) && typeof link.label === 'string' && typeof link.href === 'string';
  return (
    readRow('Edition', editionId, () => {
      if (!Array.isArray(json) || !json.every(isLink)) throw new CorruptRowError('links have the wrong type');
      return json as FooterLink[];
    }) ?? []
  );
}

/**
 * The given number of readable rows of a list by slug; an unreadable one is skipped for the next.
 * @param list the rows after a slug
 */
export async function readableRows<Row extends { slug: string }, Read>(
  { after, limit }: { after?: string; limit: number },
  list: (after: string | undefined, limit: number) => Promise<Row[]>,
  read: (rows: Row[]) => Read[],
): Promise<Read[]> {
  const found: Read[] = [];
  for (let from = after; found.length < limit;) {
    const wanted = limit - found.length;
    const rows = await list(from, wanted);
    found.push(...read(rows));
    if (rows.length < wanted) break;
    from = rows.at(-1)!.slug;
  }
  return found;
}
