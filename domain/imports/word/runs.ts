import { htmlText } from '../html';
import { lose } from '../losses';
import { childOf, childrenOf, descendantOf, isXmlElement, xmlText, type XmlElement } from '../xml-tree';
import { CHANGES, type TrackedChange } from './changes';
import { linkOfField, type OpenFields } from './fields';
import { formatBefore, formatOf, formatted, type Format } from './format';
import { hasChart, isShown, pictureIn, textBoxIn } from './pictures';
import { markRange, type WordReading } from './reading';
import { isOn } from './styles';
import { NOTE_LIMITS } from '@/domain/story/notes';

interface RunState {
  link: string | null;
  /** The numbers of the tracked changes, by kind: text that one person inserted may be deleted by another. */
  changes: Partial<Record<TrackedChange['kind'], number>>;
  /** Whether the same content occurs again in the text: in another format, or where it was moved to. */
  isRepeated: boolean;
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
const RANGE = /^w:(comment|move(From|To))Range(Start|End)$/;

/** Reads the runs of a paragraph. */
export function readRuns(paragraph: XmlElement, reading: WordReading): ReadRuns {
  const read: ReadRuns = { html: '', boxes: [] };
  readInto(read, paragraph, { link: null, changes: {}, isRepeated: false }, reading);
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
  const kind = CHANGES.get(name);
  if (kind) {
    if (!holdsRuns(part)) return;
    const changes = { ...state.changes, [kind]: reading.changes.add(kind, part) };
    const isRepeated = state.isRepeated || name === 'w:moveFrom';
    return readInto(read, part, { ...state, changes, isRepeated }, reading);
  }
  if (GROUPS.test(name)) return readInto(read, part, state, reading);
  if (RANGE.test(name)) return markRange(part, reading);
  if (name === 'm:oMath' || name === 'm:oMathPara') {
    const words = xmlText(part);
    lose(reading.losses, 'formulas', words);
    addText(read, words, formatOf(undefined, reading.styles), state, reading);
  }
}

/** Content of a run that is only words. */
const WORDS = /^w:(rPr|t|delText|tab|ptab|noBreakHyphen|sym|lastRenderedPageBreak)$/;

function readRun(read: ReadRuns, run: XmlElement, state: RunState, reading: WordReading): void {
  const properties = childOf(run, 'w:rPr');
  if (isOn(properties, 'w:vanish')) return lose(reading.losses, 'hiddenText', runText(run));
  const format = formatOf(properties, reading.styles);
  const change = childOf(properties, 'w:rPrChange');
  const before = change ? formatBefore(change, format, reading.styles) : null;
  let own = state;
  if (change && before) {
    if (Object.keys(state.changes).length || !childrenOf(run).every(({ name }) => WORDS.test(name)))
      lose(reading.losses, 'formattingChanges', runText(run));
    else {
      // As a suggestion: the words are deleted in the old format and inserted in the new one.
      const deleted = { deletion: reading.changes.add('deletion', change) };
      const old = { ...state, changes: deleted, isRepeated: true };
      for (const child of childrenOf(run)) readContent(read, child, before, old, reading);
      own = { ...state, changes: { insertion: reading.changes.add('insertion', change) } };
    }
  }
  for (const child of childrenOf(run)) readContent(read, child, format, own, reading);
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
      read.html += changed(/^(page|column)$/.test(attributes['w:type'] ?? '') ? '<br><br>' : '<br>', state);
      return;
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      return addNote(
        read,
        `${name === 'w:footnoteReference' ? 'foot' : 'end'}-${attributes['w:id']}`,
        state,
        reading,
      );
    case 'w:drawing':
    case 'w:pict':
      return state.isRepeated ? undefined : readDrawing(read, content, state, reading);
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

/** A character of a symbol font in Unicode, if Word gives a code outside the private use area. */
function symbolOf(code: string): string {
  const point = Number.parseInt(code, 16);
  return point > 31 && point <= 0xffff && (point < 0xd800 || point > 0xdfff)
    ? String.fromCharCode(point)
    : '';
}

function addText(read: ReadRuns, text: string, format: Format, state: RunState, reading: WordReading): void {
  if (!text || !reading.fields.areShown) return;
  if (!Object.keys(state.changes).length && text.trim()) reading.changes.interrupt();
  for (const thread of state.isRepeated ? [] : reading.open)
    if (thread.quotation.length < NOTE_LIMITS.quotation)
      thread.quotation = (thread.quotation + text).slice(0, NOTE_LIMITS.quotation);
  let html = formatted(htmlText(text), format);
  const link = state.link ?? reading.fields.link;
  if (link) html = `<a href="${htmlText(link)}">${html}</a>`;
  html = changed(html, state);
  const threads = [...reading.open].map(one => one.placeholder).join(' ');
  read.html += threads ? `<span data-threads="${threads}">${html}</span>` : html;
}

/** HTML wrapped in its tracked changes. */
function changed(html: string, { changes }: RunState): string {
  const numbers = Object.values(changes).join(' ');
  return numbers ? `<span data-change="${numbers}">${html}</span>` : html;
}

function addNote(read: ReadRuns, id: string, state: RunState, { notes, named }: WordReading): void {
  if (!notes.get(id)) return;
  named.push(id);
  const number = named.length;
  read.html += changed(`<a id="note-ref-${number}" href="#note-${number}">${number}</a>`, state);
}

function readDrawing(read: ReadRuns, drawing: XmlElement, state: RunState, reading: WordReading): void {
  if (Object.keys(state.changes).length)
    lose(reading.losses, 'blockChanges', descendantOf(drawing, 'wp:docPr')?.attributes.descr);
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

/** The words of runs, including deleted ones. */
export function runText(element: XmlElement): string {
  return childrenOf(element)
    .map(child => (/^w:(t|delText)$/.test(child.name) ? xmlText(child) : runText(child)))
    .join('');
}
