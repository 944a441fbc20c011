import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import opentype, { type Font } from 'opentype.js';
import type { Edge } from './coverage';

/** The headline font, in the subsets in which it is delivered. */
const FILES = ['latin', 'latin-ext', 'vietnamese'].map(subset =>
  join('node_modules', '@fontsource', 'newsreader', 'files', `newsreader-${subset}-500-normal.woff`),
);

/** Straight pieces that a curve of a letter is drawn with; at 100 pixels none is seen. */
const CURVE_STEPS = 6;

let cache: Font[] | undefined;

function fonts(): Font[] {
  cache ??= FILES.map(file => {
    const bytes = readFileSync(file);
    return opentype.parse(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
    );
  });
  return cache;
}

/** Marks of direction and the like, which have no shape. */
const SHAPELESS = /[\p{Cf}\p{Cc}]/gu;

function glyphsOf(text: string) {
  return [...text.normalize('NFC').replace(SHAPELESS, '')].map(character => {
    const font = fonts().find(candidate => candidate.hasChar(character));
    return font ? { font, glyph: font.charToGlyph(character) } : null;
  });
}

/** Whether the headline font has a shape for every character of the text, and there is one. */
export function canDraw(text: string): boolean {
  const glyphs = glyphsOf(text);
  return text.trim() !== '' && glyphs.every(found => found !== null);
}

/** A line of text as outlines. */
export interface DrawnLine {
  /** Pixels from the beginning to the end of its last letter's advance. */
  width: number;
  edges: Edge[];
}

/** Draws a line with its baseline beginning at this point; characters without a shape are left out. */
export function drawLine(text: string, size: number, left: number, baseline: number): DrawnLine {
  const edges: Edge[] = [];
  let at = left;
  let previous: ReturnType<typeof glyphsOf>[number] = null;
  for (const found of glyphsOf(text)) {
    if (!found) continue;
    const { font, glyph } = found;
    const scale = size / font.unitsPerEm;
    if (previous?.font === font) at += font.getKerningValue(previous.glyph, glyph) * scale;
    edges.push(...edgesOf(glyph.getPath(at, baseline, size).commands));
    at += (glyph.advanceWidth ?? 0) * scale;
    previous = found;
  }
  return { width: at - left, edges };
}

/** Breaks a text into lines no wider than this, or null when a word is wider or there are more than `most`. */
export function breakLines(text: string, size: number, width: number, most: number): string[] | null {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && drawLine(longer, size, 0, 0).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
    if (lines.length > most || drawLine(lines.at(-1)!, size, 0, 0).width > width) return null;
  }
  return lines;
}

type Commands = ReturnType<ReturnType<Font['charToGlyph']>['getPath']>['commands'];

function edgesOf(commands: Commands): Edge[] {
  const edges: Edge[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const lineTo = (toX: number, toY: number) => {
    edges.push([x, y, toX, toY]);
    [x, y] = [toX, toY];
  };
  const curveTo = (point: (t: number) => [number, number]) => {
    for (let step = 1; step <= CURVE_STEPS; step++) lineTo(...point(step / CURVE_STEPS));
  };
  for (const command of commands) {
    const [fromX, fromY] = [x, y];
    if (command.type === 'M') [x, y, startX, startY] = [command.x, command.y, command.x, command.y];
    else if (command.type === 'L') lineTo(command.x, command.y);
    else if (command.type === 'Z') lineTo(startX, startY);
    else if (command.type === 'Q')
      curveTo(t => [
        (1 - t) ** 2 * fromX + 2 * (1 - t) * t * command.x1 + t ** 2 * command.x,
        (1 - t) ** 2 * fromY + 2 * (1 - t) * t * command.y1 + t ** 2 * command.y,
      ]);
    else
      curveTo(t => [
        (1 - t) ** 3 * fromX +
          3 * (1 - t) ** 2 * t * command.x1 +
          3 * (1 - t) * t ** 2 * command.x2 +
          t ** 3 * command.x,
        (1 - t) ** 3 * fromY +
          3 * (1 - t) ** 2 * t * command.y1 +
          3 * (1 - t) * t ** 2 * command.y2 +
          t ** 3 * command.y,
      ]);
  }
  return edges;
}
