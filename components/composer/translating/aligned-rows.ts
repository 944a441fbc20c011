import type { TranslationRow } from '@/domain/api/translation';
import { alignBlocks } from '@/domain/document/aligning/align';
import type { BodyNode } from '@/domain/document/body';

/** Rows of a source, and where their translation is; nowhere: there is none yet. */
export interface AlignedRows {
  rows: number[];
  /** The field of the page that has it. */
  field: string | null;
  /** The blocks of the body that have it. */
  blocks: number[];
}

const OF_WORDS = new Set(['paragraph', 'heading']);

/** Which parts of a translation belong to which rows of its source, in the order of the source. */
export function alignRows(rows: TranslationRow[], body: BodyNode[]): AlignedRows[] {
  const placeOf = new Map(body.map((block, place) => [block, place]));
  const rowOf = new Map<BodyNode, number>();
  rows.forEach(({ block, change }, at) => {
    if (block && change?.kind !== 'removed') rowOf.set(block, at);
  });
  const written = body.filter(({ type, content }) => !OF_WORDS.has(type) || content?.length);
  const aligned = alignBlocks([...rowOf.keys()], written).map(({ first, second }): AlignedRows => ({
    rows: first.map(block => rowOf.get(block)!),
    field: null,
    blocks: second.map(block => placeOf.get(block)!),
  }));
  const alone = rows.flatMap(({ place, change, block }, at): AlignedRows[] =>
    place !== null || (block && change?.kind === 'removed') ? [{ rows: [at], field: place, blocks: [] }] : [],
  );
  return [...alone, ...aligned.filter(one => one.rows.length)].sort(
    (one, other) => one.rows[0]! - other.rows[0]!,
  );
}

/** The part of a translation that has a row, or the nearest one before it that is there. */
export function partOfRow(aligned: AlignedRows[], row: number): AlignedRows | null {
  const at = aligned.findIndex(({ rows }) => rows.includes(row));
  return (
    aligned.slice(0, at + 1).findLast(({ field, blocks }) => field !== null || blocks.length > 0) ?? null
  );
}
