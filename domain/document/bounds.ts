import { isRecord } from '@/domain/is-record';

/** The limits of a body, checked before any other code reads it. */
export const BODY_LIMITS = {
  /** Texts and attributes as UTF-8, with a fixed charge for each node and mark. */
  bytes: 2_000_000,
  nodes: 20_000,
  /** Levels of nodes below the document. */
  depth: 24,
  marks: 20_000,
  /** On one node. Notes may overlap; other marks exclude each other. */
  marksOnNode: 32,
  attributes: 16,
  /** UTF-16 units of one attribute; the schema has narrower limits. */
  attributeLength: 120_000,
  /** Items of an attribute that is a list, such as the widths of columns. */
  attributeItems: 100,
  notes: 2_000,
  suggestions: 5_000,
  tableColumns: 200,
  /** Rows times columns of one table, including the spans of its cells. */
  tableCells: 10_000,
} as const;

export type BodyBound = keyof typeof BODY_LIMITS;

/** Why a body exceeds a limit. */
export type BoundRefusal =
  | 'too-large'
  | 'too-many-nodes'
  | 'too-deep'
  | 'too-many-marks'
  | 'too-many-attributes'
  | 'attribute-too-long'
  | 'too-many-notes'
  | 'too-many-suggestions'
  | 'table-too-large';

const REASONS: Record<BodyBound, BoundRefusal> = {
  bytes: 'too-large',
  nodes: 'too-many-nodes',
  depth: 'too-deep',
  marks: 'too-many-marks',
  marksOnNode: 'too-many-marks',
  attributes: 'too-many-attributes',
  attributeLength: 'attribute-too-long',
  attributeItems: 'attribute-too-long',
  notes: 'too-many-notes',
  suggestions: 'too-many-suggestions',
  tableColumns: 'table-too-large',
  tableCells: 'table-too-large',
};

/** An exceeded limit: its name, its value, and the path to the node. */
export interface Excess {
  reason: BoundRefusal;
  bound: BodyBound;
  limit: number;
  path: number[];
}

/** The charge for a node or mark besides its texts, in bytes. */
const CHARGE = 32;

/** A node in the queue; `above` is its parent. */
interface Waiting {
  value: unknown;
  index: number;
  depth: number;
  above: Waiting | null;
}

/** The first limit that any value exceeds as a body; null when it is within all limits. */
export function excessOf(body: unknown): Excess | null {
  const weight = measureBody(body);
  return typeof weight === 'number' ? null : weight;
}

/**
 * The size of a body in bytes, or the first limit that it exceeds, for any value. The running time is bounded by the
 * limits, and no recursion is used, so deep nesting cannot overflow the stack.
 */
export function measureBody(body: unknown): number | Excess {
  const count = { bytes: 0, nodes: 0, marks: 0 };
  const notes = new Set<string>();
  const suggestions = new Set<string>();
  const waiting: Waiting[] = [{ value: body, index: 0, depth: 0, above: null }];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const { value, depth } = node;
    const over = (bound: BodyBound): Excess => ({
      ...{ reason: REASONS[bound], bound, limit: BODY_LIMITS[bound] },
      path: pathTo(node),
    });
    if (depth > BODY_LIMITS.depth) return over('depth');
    if (++count.nodes > BODY_LIMITS.nodes) return over('nodes');
    count.bytes += CHARGE;
    if (isRecord(value)) {
      count.bytes += lengthOf(value.text);
      const attributes = measure(value.attrs);
      if (typeof attributes === 'string') return over(attributes);
      count.bytes += attributes;
      const marks = Array.isArray(value.marks) ? (value.marks as unknown[]) : [];
      if (marks.length > BODY_LIMITS.marksOnNode) return over('marksOnNode');
      if ((count.marks += marks.length) > BODY_LIMITS.marks) return over('marks');
      for (const mark of marks) {
        const attrs = isRecord(mark) ? mark.attrs : undefined;
        const weight = measure(attrs);
        if (typeof weight === 'string') return over(weight);
        count.bytes += CHARGE + weight;
        if (!isRecord(attrs)) continue;
        if (typeof attrs.threadId === 'string') notes.add(attrs.threadId);
        if (typeof attrs.changeId === 'string') suggestions.add(attrs.changeId);
      }
      if (notes.size > BODY_LIMITS.notes) return over('notes');
      if (suggestions.size > BODY_LIMITS.suggestions) return over('suggestions');
      const content = Array.isArray(value.content) ? (value.content as unknown[]) : [];
      // A list that is too long is rejected before it is read.
      if (count.nodes + waiting.length + content.length > BODY_LIMITS.nodes) return over('nodes');
      const grid = value.type === 'table' ? gridExcess(content) : null;
      if (grid) return over(grid);
      for (let index = content.length - 1; index >= 0; index--)
        waiting.push({ value: content[index], index, depth: depth + 1, above: node });
    }
    if (count.bytes > BODY_LIMITS.bytes) return over('bytes');
  }
  return count.bytes;
}

function pathTo(node: Waiting): number[] {
  const path: number[] = [];
  for (let at = node; at.above; at = at.above) path.push(at.index);
  return path.reverse();
}

const lengthOf = (text: unknown) => (typeof text === 'string' ? utf8Length(text) : 0);

/** The byte length of a text in UTF-8, without encoding it. */
function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Each half of a surrogate pair counts two of its four bytes.
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

/** The byte length of attributes, or the limit they exceed. */
function measure(attributes: unknown): number | BodyBound {
  if (!isRecord(attributes)) return 0;
  let bytes = 0;
  let names = 0;
  for (const name in attributes) {
    if (++names > BODY_LIMITS.attributes) return 'attributes';
    const value = attributes[name];
    if (typeof value === 'string') {
      if (value.length > BODY_LIMITS.attributeLength) return 'attributeLength';
      bytes += utf8Length(value);
    } else if (Array.isArray(value)) {
      if (value.length > BODY_LIMITS.attributeItems) return 'attributeItems';
      bytes += value.length * 8;
    }
  }
  return bytes;
}

/**
 * The layout of a table row: columns taken by its own cells, and columns taken by cells that span from above.
 */
function gridExcess(rows: unknown[]): 'tableColumns' | 'tableCells' | null {
  // The number of columns taken by cells from above, by the row before which they end.
  const ending = new Map<number, number>();
  let hanging = 0;
  let columns = 0;
  for (const [at, row] of rows.entries()) {
    hanging -= ending.get(at) ?? 0;
    let width = hanging;
    for (const cell of isRecord(row) && Array.isArray(row.content) ? (row.content as unknown[]) : []) {
      const attrs = isRecord(cell) && isRecord(cell.attrs) ? cell.attrs : {};
      const [across, down] = [spanOf(attrs.colspan), spanOf(attrs.rowspan)];
      width += across;
      if (width > BODY_LIMITS.tableColumns) return 'tableColumns';
      if (down > 1) {
        hanging += across;
        ending.set(at + down, (ending.get(at + down) ?? 0) + across);
      }
    }
    columns = Math.max(columns, width);
  }
  return columns * rows.length > BODY_LIMITS.tableCells ? 'tableCells' : null;
}

const spanOf = (value: unknown) =>
  typeof value === 'number' && Number.isFinite(value) ? Math.max(1, Math.trunc(value)) : 1;
