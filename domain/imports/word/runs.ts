import type { ForeignThread } from '../item';
import { htmlText } from '../html';
import { lose, type Losses } from '../losses';
import { childOf, childrenOf, descendantOf, isXmlElement, xmlText, type XmlElement } from '../xml-tree';
import type { TrackedChanges } from './changes';
import type { WordComments } from './comments';
import { linkOfField, OpenFields } from './fields';
import type { Relation } from './parts';
import { hasChart, isShown, pictureIn, textBoxIn, type WordPicture } from './pictures';
import { isOn, valueOf, type WordStyles } from './styles';
import { NOTE_LIMITS } from '@/domain/story/notes';

/** What is read of a Word file besides its paragraphs. */
export interface WordReading {
  styles: WordStyles;
  relations: Map<string, Relation>;
  comments: WordComments;
  changes: TrackedChanges;
  losses: Losses;
  pictures: WordPicture[];
  /** The texts of notes, by their kind and id. */
  notes: Map<string, string>;
  /** The notes that the text names, in order. */
  named: string[];
  /** Conversations whose words are being read. */
  open: Set<ForeignThread>;
  fields: OpenFields;
}

interface RunState {
  link: string | null;
  /** The number of the tracked change. */
  change: { kind: 'insertion' | 'deletion'; number: number } | null;
}

/** The words of a paragraph as HTML, and the text boxes in it. */
export interface ReadRuns {
  html: string;
  boxes: XmlElement[];
}

/** Content that may be anywhere between the runs of a paragraph and only groups them. */
const GROUPS = /^w:(smartTag|sdt|sdtContent|customXml|dir|bdo|subDoc)$/;
/** Objects of other programs, by their kind. */
const OBJECTS = /^(w:object|w:altChunk|w:control)$/;

/** Reads the runs of a paragraph. */
export function readRuns(paragraph: XmlElement, reading: WordReading): ReadRuns {
  const read: ReadRuns = { html: '', boxes: [] };
  readInto(read, paragraph, { link: null, change: null }, reading);
  return read;
}

function readInto(read: ReadRuns, parent: XmlElement, state: RunState, reading: WordReading): void {
  for (const child of parent.children) if (isXmlElement(child)) readPart(read, child, state, reading);
}

function readPart(read: ReadRuns, part: XmlElement, state: RunState, reading: WordReading): void {
  const { name, attributes } = part;
  if (name === 'w:r') return readRun(read, part, state, reading);
  if (name === 'w:hyperlink') {
    const link = reading.relations.get(attributes['r:id'] ?? '');
    return readInto(read, part, { ...state, link: link?.isExternal ? link.target : state.link }, reading);
  }
  if (name === 'w:fldSimple') {
    const link = linkOfField(attributes['w:instr'] ?? '') ?? state.link;
    return readInto(read, part, { ...state, link }, reading);
  }
  if (name === 'w:ins' || name === 'w:del') {
    if (!holdsRuns(part)) return;
    const kind = name === 'w:ins' ? 'insertion' : 'deletion';
    // Text that one person inserted and another deleted is in neither version.
    if (state.change && state.change.kind !== kind) return lose(reading.losses, 'deletions', runText(part));
    const change = { kind, number: reading.changes.add(kind, part) } as const;
    return readInto(read, part, { ...state, change }, reading);
  }
  // The text is where it was moved to.
  if (name === 'w:moveFrom') return lose(reading.losses, 'moves', runText(part));
  if (name === 'w:moveTo' || GROUPS.test(name)) return readInto(read, part, state, reading);
  if (name === 'w:commentRangeStart' || name === 'w:commentRangeEnd') {
    const thread = reading.comments.threadOf.get(attributes['w:id'] ?? '');
    if (!thread) return;
    if (name === 'w:commentRangeStart') reading.open.add(thread);
    else reading.open.delete(thread);
    return;
  }
  if (name === 'm:oMath' || name === 'm:oMathPara') {
    const words = xmlText(part);
    lose(reading.losses, 'formulas', words);
    addText(read, words, {}, state, reading);
  }
}

function readRun(read: ReadRuns, run: XmlElement, state: RunState, reading: WordReading): void {
  const properties = childOf(run, 'w:rPr');
  if (childOf(properties, 'w:rPrChange')) lose(reading.losses, 'formattingChanges', runText(run));
  if (isOn(properties, 'w:vanish')) return lose(reading.losses, 'hiddenText', runText(run));
  const format = formatOf(properties, reading.styles);
  for (const child of childrenOf(run)) readContent(read, child, format, state, reading);
}

interface Format {
  bold?: boolean;
  italic?: boolean;
  struck?: boolean;
  raised?: string;
}

function formatOf(properties: XmlElement | undefined, styles: WordStyles): Format {
  const style = styles.character(valueOf(childOf(properties, 'w:rStyle')));
  return {
    bold: isOn(properties, 'w:b') ?? style.bold,
    italic: isOn(properties, 'w:i') ?? style.italic,
    struck: isOn(properties, 'w:strike') ?? isOn(properties, 'w:dstrike'),
    raised: valueOf(childOf(properties, 'w:vertAlign')),
  };
}

function readContent(
  read: ReadRuns,
  content: XmlElement,
  format: Format,
  state: RunState,
  reading: WordReading,
): void {
  const { name, attributes } = content;
  switch (name) {
    case 'w:fldChar':
      return moveField(attributes['w:fldCharType'] ?? '', reading.fields);
    case 'w:instrText':
      return reading.fields.addCode(xmlText(content));
    case 'w:t':
    case 'w:delText':
      return addText(read, xmlText(content), format, state, reading);
    case 'w:tab':
    case 'w:ptab':
      return addText(read, ' ', format, state, reading);
    case 'w:noBreakHyphen':
      return addText(read, '\u2011', format, state, reading);
    case 'w:sym':
      return addText(read, symbolOf(attributes['w:char'] ?? ''), format, state, reading);
    case 'w:br':
    case 'w:cr':
      read.html += /^(page|column)$/.test(attributes['w:type'] ?? '') ? '<br><br>' : '<br>';
      return;
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      return addNote(
        read,
        `${name === 'w:footnoteReference' ? 'foot' : 'end'}-${attributes['w:id']}`,
        reading,
      );
    case 'w:drawing':
    case 'w:pict':
      return readDrawing(read, content, reading);
    case 'mc:AlternateContent': {
      const choice = childOf(content, 'mc:Choice') ?? childOf(content, 'mc:Fallback');
      for (const child of childrenOf(choice)) readContent(read, child, format, state, reading);
      return;
    }
    default:
      if (OBJECTS.test(name))
        lose(reading.losses, 'attachments', descendantOf(content, 'o:OLEObject')?.attributes.ProgID ?? '');
  }
}

function moveField(type: string, fields: OpenFields): void {
  if (type === 'begin') fields.begin();
  else if (type === 'separate') fields.separate();
  else if (type === 'end') fields.end();
}

/** A character of a symbol font: its place in Unicode, where Word gives one outside of the private use area. */
function symbolOf(code: string): string {
  const point = Number.parseInt(code, 16);
  return point > 31 && point <= 0xffff && (point < 0xd800 || point > 0xdfff)
    ? String.fromCharCode(point)
    : '';
}

function addText(read: ReadRuns, text: string, format: Format, state: RunState, reading: WordReading): void {
  if (!text || !reading.fields.areShown) return;
  if (!state.change && text.trim()) reading.changes.interrupt();
  for (const thread of reading.open)
    if (thread.quotation.length < NOTE_LIMITS.quotation)
      thread.quotation = (thread.quotation + text).slice(0, NOTE_LIMITS.quotation);
  let html = htmlText(text);
  const wrap = (tag: string, attributes = '') => {
    html = `<${tag}${attributes}>${html}</${tag}>`;
  };
  if (format.raised === 'superscript') wrap('sup');
  if (format.raised === 'subscript') wrap('sub');
  if (format.italic) wrap('i');
  if (format.bold) wrap('b');
  if (format.struck) wrap('s');
  const link = state.link ?? reading.fields.link;
  if (link) wrap('a', ` href="${htmlText(link)}"`);
  if (state.change) wrap('span', ` data-change="${state.change.number}"`);
  if (reading.open.size)
    wrap('span', ` data-threads="${[...reading.open].map(one => one.placeholder).join(' ')}"`);
  read.html += html;
}

function addNote(read: ReadRuns, id: string, { notes, named }: WordReading): void {
  if (!notes.get(id)) return;
  named.push(id);
  const number = named.length;
  read.html += `<a id="note-ref-${number}" href="#note-${number}">${number}</a>`;
}

function readDrawing(read: ReadRuns, drawing: XmlElement, reading: WordReading): void {
  const box = textBoxIn(drawing);
  if (box) {
    read.boxes.push(box);
    return;
  }
  if (hasChart(drawing)) return lose(reading.losses, 'charts');
  const picture = pictureIn(drawing, reading.relations);
  if (!picture) return lose(reading.losses, 'drawings');
  if (!isShown(picture)) {
    const name = picture.source.kind === 'part' ? picture.source.name : '';
    return lose(reading.losses, 'pictureFormats', name.slice(name.lastIndexOf('/') + 1));
  }
  const number = reading.pictures.push(picture) - 1;
  read.html += `<img src="picture:${number}" alt="${htmlText(picture.alt)}">`;
}

const holdsRuns = (change: XmlElement) => descendantOf(change, 'w:r') !== undefined;

/** The words of runs, also deleted ones. */
function runText(element: XmlElement): string {
  return childrenOf(element)
    .map(child => (/^w:(t|delText)$/.test(child.name) ? xmlText(child) : runText(child)))
    .join('');
}
