import { childOf, type XmlElement } from '../xml-tree';
import { isOn, valueOf, type WordStyles } from './styles';

/** What a body keeps of the format of a run. */
export interface Format {
  bold: boolean;
  italic: boolean;
  struck: boolean;
  raised: 'superscript' | 'subscript' | null;
}

/** The format that properties of a run give it. */
export function formatOf(properties: XmlElement | undefined, styles: WordStyles): Format {
  const style = styles.character(valueOf(childOf(properties, 'w:rStyle')));
  const raised = valueOf(childOf(properties, 'w:vertAlign'));
  return {
    bold: isOn(properties, 'w:b') ?? style.bold,
    italic: isOn(properties, 'w:i') ?? style.italic,
    struck: isOn(properties, 'w:strike') ?? isOn(properties, 'w:dstrike') ?? false,
    raised: raised === 'superscript' || raised === 'subscript' ? raised : null,
  };
}

/**
 * The format of a run before a tracked change of it; null when the change affects nothing that a body keeps. Most such
 * changes are of fonts, colours and languages.
 */
export function formatBefore(change: XmlElement, now: Format, styles: WordStyles): Format | null {
  const before = formatOf(childOf(change, 'w:rPr'), styles);
  return JSON.stringify(before) === JSON.stringify(now) ? null : before;
}

/** HTML in a format. */
export function formatted(html: string, { bold, italic, struck, raised }: Format): string {
  const tags = [
    raised === 'superscript' && 'sup',
    raised === 'subscript' && 'sub',
    italic && 'i',
    bold && 'b',
    struck && 's',
  ];
  return tags.reduce<string>((inner, tag) => (tag ? `<${tag}>${inner}</${tag}>` : inner), html);
}
