import { childrenOf, xmlTree, type XmlElement } from '../xml-tree';
import { Unreadable } from '../unreadable';

/** The XML parts of a Word file by name, such as `word/document.xml`. */
export type WordParts = Record<string, string>;

/** The target of an id in a part: another part, or an external address. */
export interface Relation {
  target: string;
  isExternal: boolean;
}

/** The parts of a Word file that a reader needs besides the main one; each may be missing. */
export interface WordFile {
  document: XmlElement;
  styles: XmlElement | null;
  numbering: XmlElement | null;
  footnotes: XmlElement | null;
  endnotes: XmlElement | null;
  comments: XmlElement | null;
  /** Which comments are replies, and which are resolved. */
  commentsExtended: XmlElement | null;
  people: XmlElement | null;
  properties: XmlElement | null;
  relations: Map<string, Relation>;
}

const OFFICE_DOCUMENT = /\/officeDocument$/;

/** Opens the parts of a Word file. @throws Unreadable */
export function wordFile(parts: WordParts): WordFile {
  const names = new Map(Object.keys(parts).map(name => [name.toLowerCase(), name]));
  const part = (name: string): XmlElement | null => {
    const found = names.get(name.toLowerCase());
    return found === undefined ? null : xmlTree(parts[found]!);
  };
  const main = mainPart(part('_rels/.rels')) ?? 'word/document.xml';
  const document = part(main);
  if (!document) throw new Unreadable('not-a-document');
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const file = main.slice(folder.length);
  const relations = relationsOf(part(`${folder}_rels/${file}.rels`), folder);
  const named = (type: string) => {
    const found = [...relations].find(([, relation]) => relation.type === type);
    return found && !found[1].isExternal ? part(found[1].target) : part(`${folder}${type}.xml`);
  };
  return {
    ...{ document, styles: named('styles'), numbering: named('numbering') },
    ...{ footnotes: named('footnotes'), endnotes: named('endnotes'), comments: named('comments') },
    ...{ commentsExtended: named('commentsExtended'), people: named('people') },
    ...{ properties: part('docProps/core.xml'), relations },
  };
}

function mainPart(relations: XmlElement | null): string | null {
  const main = childrenOf(relations ?? undefined).find(({ attributes: { Type = '' } }) =>
    OFFICE_DOCUMENT.test(Type),
  );
  return main ? inPackage(main.attributes.Target ?? '', '') : null;
}

function relationsOf(relations: XmlElement | null, folder: string): Map<string, Relation & { type: string }> {
  return new Map(
    childrenOf(relations ?? undefined).map(
      ({ attributes: { Id = '', Type = '', Target = '', TargetMode } }) => {
        const isExternal = TargetMode === 'External';
        const target = isExternal ? Target : inPackage(Target, folder);
        return [Id, { target, isExternal, type: Type.slice(Type.lastIndexOf('/') + 1) }];
      },
    ),
  );
}

/** The name of the part that a relation targets; it cannot point outside the file. */
function inPackage(target: string, folder: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.split('/'))
    if (step === '..') steps.pop();
    else if (step && step !== '.') steps.push(step);
  return steps.join('/');
}
