import { childOf, childrenOf, type XmlElement } from '../xml-tree';

/** The role of a paragraph, by its style. */
export type WordParagraphRole = 'title' | 'subtitle' | 'quotation' | 'contents' | 'text' | number;

/** What a reader needs of a paragraph style. */
export interface WordParagraphStyle {
  role: WordParagraphRole;
  list: { numId: string; level: number } | null;
}

/** What a reader needs of a character style. */
export interface CharacterStyle {
  bold: boolean;
  italic: boolean;
}

export interface WordStyles {
  paragraph(id: string | undefined): WordParagraphStyle;
  character(id: string | undefined): CharacterStyle;
}

const MAX_BASES = 12;
const PLAIN: WordParagraphStyle = { role: 'text', list: null };

export const valueOf = (element: XmlElement | undefined): string | undefined => element?.attributes['w:val'];

/** Whether a property that is on or off, such as `w:b`, is on; undefined when it is not set. */
export function isOn(properties: XmlElement | undefined, name: string): boolean | undefined {
  const property = childOf(properties, name);
  if (!property) return undefined;
  return !/^(0|false|off|none)$/.test(valueOf(property) ?? '');
}

/** The list that the properties of a paragraph or of a style put it in. */
export function listIn(properties: XmlElement | undefined): WordParagraphStyle['list'] | undefined {
  const list = childOf(properties, 'w:numPr');
  const numId = valueOf(childOf(list, 'w:numId'));
  const level = Number(valueOf(childOf(list, 'w:ilvl')) ?? 0) || 0;
  if (numId === undefined) return undefined;
  return numId === '0' ? null : { numId, level };
}

/**
 * The styles of a Word file by id. Ids are translated in localized versions of Word, so the role of a style is that of
 * its name, or of the one that it is based on.
 */
export function wordStyles(styles: XmlElement | null): WordStyles {
  const byId = new Map(
    childrenOf(styles ?? undefined, 'w:style').map(style => [style.attributes['w:styleId'] ?? '', style]),
  );
  const chain = (id: string | undefined) => {
    const found: XmlElement[] = [];
    for (let at = id; at !== undefined && found.length < MAX_BASES;) {
      const style = byId.get(at);
      if (!style) break;
      found.push(style);
      at = valueOf(childOf(style, 'w:basedOn'));
    }
    return found;
  };
  return {
    paragraph(id) {
      const styled = chain(id);
      if (!styled.length) return PLAIN;
      const roles = styled.map(roleOf);
      const lists = styled.map(style => listIn(childOf(style, 'w:pPr')));
      return {
        role: roles.find(role => role !== 'text') ?? 'text',
        list: lists.find(list => list !== undefined) ?? null,
      };
    },
    character(id) {
      const styled = chain(id).map(style => childOf(style, 'w:rPr'));
      const first = (name: string) => styled.map(style => isOn(style, name)).find(on => on !== undefined);
      return { bold: first('w:b') ?? false, italic: first('w:i') ?? false };
    },
  };
}

function roleOf(style: XmlElement): WordParagraphRole {
  const name = (valueOf(childOf(style, 'w:name')) ?? '').toLowerCase();
  const [, heading] = /^heading ([1-9])$/.exec(name) ?? [];
  if (heading) return Number(heading);
  if (name === 'title' || name === 'subtitle') return name;
  if (/quote$|^block text$/.test(name)) return 'quotation';
  if (/^toc( heading| \d)$/.test(name)) return 'contents';
  const outline = Number(valueOf(childOf(childOf(style, 'w:pPr'), 'w:outlineLvl')) ?? Number.NaN);
  return outline >= 0 && outline < 9 ? outline + 1 : 'text';
}
