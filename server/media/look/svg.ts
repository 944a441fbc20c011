import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { Refused } from '@/server/problems/refused';

/** Bounds of a drawing: a nameplate is a few dozen shapes. */
const MAX_BYTES = 100_000;
const MAX_SHAPES = 1000;
const MAX_DEPTH = 12;
/** Its intrinsic width; pages scale it. */
const WIDTH = 1200;

/** A number, a list of numbers, a path, a colour or a keyword: nothing that refers to or loads anything. */
const PLAIN = /^[\w\s.,+#%-]*$/;
const TRANSFORM = /^\s*((matrix|translate|scale|rotate|skewX|skewY)\([\d\s.,eE+-]*\)[\s,]*)*$/;
const COLOUR = /^(none|currentColor|transparent|#[0-9a-fA-F]{3,8}|[a-zA-Z]{3,20}|rgba?\([\d\s.,%]*\))$/;

const DRAWN = {
  ...{ fill: COLOUR, stroke: COLOUR, transform: TRANSFORM },
  ...{
    'fill-rule': PLAIN,
    'clip-rule': PLAIN,
    'fill-opacity': PLAIN,
    'stroke-opacity': PLAIN,
    opacity: PLAIN,
  },
  ...{ 'stroke-width': PLAIN, 'stroke-linecap': PLAIN, 'stroke-linejoin': PLAIN, 'stroke-miterlimit': PLAIN },
};
const plain = (...names: string[]) => Object.fromEntries(names.map(name => [name, PLAIN]));

/**
 * The allowed elements, each with its attributes and their allowed values. All others are dropped with their contents.
 */
const ELEMENTS: Record<string, Record<string, RegExp>> = {
  g: DRAWN,
  path: { ...DRAWN, ...plain('d') },
  rect: { ...DRAWN, ...plain('x', 'y', 'width', 'height', 'rx', 'ry') },
  circle: { ...DRAWN, ...plain('cx', 'cy', 'r') },
  ellipse: { ...DRAWN, ...plain('cx', 'cy', 'rx', 'ry') },
  line: { ...DRAWN, ...plain('x1', 'y1', 'x2', 'y2') },
  polyline: { ...DRAWN, ...plain('points') },
  polygon: { ...DRAWN, ...plain('points') },
};

/** An element as parsed: its children under its name, and its attributes. */
type Node = Record<string, unknown>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  processEntities: false,
  parseTagValue: false,
  parseAttributeValue: false,
});

/**
 * A drawing rewritten with only its shapes: without text, styles, scripts, links and references.
 * @throws Refused 422
 */
export function cleanSvg(bytes: Uint8Array): { text: string; width: number; height: number } {
  if (bytes.length > MAX_BYTES) throw new Refused(422, 'file-too-large', { limit: MAX_BYTES });
  const source = decoded(bytes);
  // A drawing needs no entities or declarations.
  if (/<!DOCTYPE|<!ENTITY/i.test(source)) throw new Refused(422, 'not-a-drawing');
  if (depthOf(source) > MAX_DEPTH) throw new Refused(422, 'not-a-drawing');
  const root = parsed(source).find(node => 'svg' in node);
  if (!root) throw new Refused(422, 'not-a-drawing');
  const { left, top, width, height } = boxOf(attributesOf(root));
  const shapes = { left: MAX_SHAPES };
  const drawn = childrenOf(root, 'svg')
    .map(node => written(node, shapes))
    .join('');
  if (!drawn) throw new Refused(422, 'empty-drawing');
  const inherited = attributesText(attributesOf(root), DRAWN);
  const box = [left, top, width, height].join(' ');
  const high = Math.max(1, Math.round((height * WIDTH) / width));
  return {
    text: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="${WIDTH}" height="${high}"${inherited}>${drawn}</svg>`,
    width: WIDTH,
    height: high,
  };
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refused(422, 'not-a-drawing');
  }
}

/** @throws Refused 422 for invalid XML, or names that the parser refuses */
function parsed(source: string): Node[] {
  try {
    if (XMLValidator.validate(source) === true) return parser.parse(source) as Node[];
  } catch {
    // Refused below.
  }
  throw new Refused(422, 'not-a-drawing');
}

/** The nesting depth of elements, counted without recursion before any recursive code reads them. */
function depthOf(source: string): number {
  let [depth, most] = [0, 0];
  for (const [tag] of source.matchAll(/<[/a-zA-Z][^>]*>/g)) {
    if (tag.startsWith('</')) depth--;
    else if (!tag.endsWith('/>')) most = Math.max(most, ++depth);
  }
  return most;
}

const attributesOf = (node: Node) => (node[':@'] ?? {}) as Record<string, string>;
const childrenOf = (node: Node, name: string) => (Array.isArray(node[name]) ? (node[name] as Node[]) : []);

function written(node: Node, shapes: { left: number }): string {
  const name = Object.keys(node).find(key => key !== ':@') ?? '';
  const allowed = Object.hasOwn(ELEMENTS, name) ? ELEMENTS[name] : undefined;
  if (!allowed) return '';
  if (shapes.left-- === 0) throw new Refused(422, 'too-many-shapes', { limit: MAX_SHAPES });
  const inside = name === 'g' ? childrenOf(node, name).map(child => written(child, shapes)) : [];
  if (name === 'g' && !inside.join('')) return '';
  return `<${name}${attributesText(attributesOf(node), allowed)}>${inside.join('')}</${name}>`;
}

function attributesText(attributes: Record<string, string>, allowed: Record<string, RegExp>): string {
  return Object.entries(attributes)
    .filter(([name, value]) => Object.hasOwn(allowed, name) && allowed[name]!.test(value))
    .map(([name, value]) => ` ${name}="${value.replace(/\s+/g, ' ').trim()}"`)
    .join('');
}

/** The drawn area: the view box, or the size without one. @throws Refused 422 */
function boxOf({ viewBox, width, height }: Record<string, string>) {
  const numbers = (viewBox ?? `0 0 ${parseFloat(width ?? '')} ${parseFloat(height ?? '')}`)
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [left, top, wide, high] = numbers;
  if (numbers.length !== 4 || !numbers.every(Number.isFinite) || !(wide! > 0) || !(high! > 0))
    throw new Refused(422, 'drawing-without-size');
  return { left: left!, top: top!, width: wide!, height: high! };
}
