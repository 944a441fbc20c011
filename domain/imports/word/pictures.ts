import { childOf, descendantOf, type XmlElement } from '../xml-tree';
import type { Relation } from './parts';

/** A picture of a Word file: the address or name of its bytes, and its alternative text. */
export interface WordDrawing {
  source: { kind: 'part'; name: string } | { kind: 'address'; address: string };
  alt: string;
}

/** Formats that browsers show; the others are drawings of Office or print files. */
const SHOWN = /\.(jpe?g|png|gif|webp|avif)$/i;

/** The picture in a drawing, old or new; null when it has none. */
export function pictureIn(drawing: XmlElement, relations: Map<string, Relation>): WordDrawing | null {
  const blip = descendantOf(drawing, 'a:blip');
  const image = descendantOf(drawing, 'v:imagedata');
  const id =
    blip?.attributes['r:embed'] ??
    blip?.attributes['r:link'] ??
    image?.attributes['r:id'] ??
    image?.attributes['r:href'];
  const relation = id === undefined ? undefined : relations.get(id);
  if (!relation) return null;
  const facts = descendantOf(drawing, 'wp:docPr')?.attributes;
  const shape = descendantOf(drawing, 'v:shape')?.attributes;
  const alt = facts?.descr ?? shape?.alt ?? '';
  const source = relation.isExternal
    ? { kind: 'address' as const, address: relation.target }
    : { kind: 'part' as const, name: relation.target };
  return { source, alt };
}

export const isShown = ({ source }: WordDrawing): boolean =>
  source.kind === 'address' || SHOWN.test(source.name);

/** The paragraphs of a text box in a drawing, each once: it is often there twice, for old and new versions of Word. */
export const textBoxIn = (drawing: XmlElement): XmlElement | undefined =>
  descendantOf(drawing, 'w:txbxContent');

export const hasChart = (drawing: XmlElement): boolean =>
  descendantOf(drawing, 'c:chart') !== undefined || childOf(drawing, 'dgm:relIds') !== undefined;
