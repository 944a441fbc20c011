import type { TranslationRow } from '@/domain/api/translations/translation';
import { alignBlocks } from '@/domain/document/aligning/align';
import type { BodyNode } from '@/domain/document/body';

/** Rows of a source and the place of their translation; without a place there is none yet. */
export interface AlignedRows {
  rows: number[];
  /** The field on the page with the translation. */
  field: string | null;
  /** The blocks of the body with the translation. */
  blocks: number[];
}

const OF_WORDS = new Set(['paragraph', 'heading']);

const isWritten = ({ type, content }: BodyNode) => !OF_WORDS.has(type) || (content?.length ?? 0) > 0;
const isRemoved = ({ change }: TranslationRow) => change?.kind === 'removed';
const isToWrite = ({ change }: TranslationRow) => change?.kind === 'new' && !change.done;

/** Matches the parts of a translation with the rows of its source, in the order of the source. */
export function alignRows(rows: TranslationRow[], body: BodyNode[]): AlignedRows[] {
  const written = body.filter(isWritten);
  const there = rows.filter(row => row.block && !isRemoved(row));
  const known = there.filter(row => !isToWrite(row));
  // Without additional paragraphs, a new one cannot be translated yet.
  const compared = written.length > known.length ? there : known;
  const at = new Map(rows.map((row, place) => [row, place]));
  const placeOf = new Map(body.map((block, place) => [block, place]));
  const rowOf = new Map(compared.map(row => [row.block!, at.get(row)!]));
  const aligned = alignBlocks([...rowOf.keys()], written).map(({ first, second }): AlignedRows => ({
    rows: first.map(block => rowOf.get(block)!),
    field: null,
    blocks: second.map(block => placeOf.get(block)!),
  }));
  const joined = new Set(aligned.flatMap(one => one.rows));
  const alone = rows.flatMap(({ place }, row): AlignedRows[] =>
    joined.has(row) ? [] : [{ rows: [row], field: place, blocks: [] }],
  );
  return [...alone, ...aligned.filter(one => one.rows.length)].sort(
    (one, other) => one.rows[0]! - other.rows[0]!,
  );
}

/** The translation of a row, or of the nearest previous one that has any. */
export function partOfRow(aligned: AlignedRows[], row: number): AlignedRows | null {
  const at = aligned.findIndex(({ rows }) => rows.includes(row));
  return (
    aligned.slice(0, at + 1).findLast(({ field, blocks }) => field !== null || blocks.length > 0) ?? null
  );
}
