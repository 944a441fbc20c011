import { childOf, childrenOf, type XmlElement } from '../xml-tree';
import { valueOf } from './styles';

/** A level of a list: whether it is numbered, and from which number. */
export interface ListLevel {
  ordered: boolean;
  start: number;
}

/** The levels of the lists of a Word file; null for a level without marks. */
export function wordNumbering(
  numbering: XmlElement | null,
): (list: { numId: string; level: number }) => ListLevel | null {
  const abstract = new Map(
    childrenOf(numbering ?? undefined, 'w:abstractNum').map(list => [
      list.attributes['w:abstractNumId'] ?? '',
      list,
    ]),
  );
  const lists = new Map(
    childrenOf(numbering ?? undefined, 'w:num').map(list => [list.attributes['w:numId'] ?? '', list]),
  );
  const levelIn = (parent: XmlElement | undefined, level: number) =>
    childrenOf(parent, 'w:lvl').find(one => one.attributes['w:ilvl'] === String(level));
  return ({ numId, level }) => {
    const list = lists.get(numId);
    const override = childrenOf(list, 'w:lvlOverride').find(
      one => one.attributes['w:ilvl'] === String(level),
    );
    const found =
      levelIn(override, level) ??
      levelIn(abstract.get(valueOf(childOf(list, 'w:abstractNumId')) ?? ''), level);
    const format = valueOf(childOf(found, 'w:numFmt')) ?? (found ? 'decimal' : 'bullet');
    if (format === 'none') return null;
    const start = Number(
      valueOf(childOf(override, 'w:startOverride')) ?? valueOf(childOf(found, 'w:start')) ?? 1,
    );
    return { ordered: format !== 'bullet', start: start > 0 ? start : 1 };
  };
}
