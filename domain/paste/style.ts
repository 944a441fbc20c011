const QUIET = 'data-style';

/**
 * A page with inert styles. A browser would try to apply them while parsing, and the content security policy
 * would report each.
 */
export const withQuietStyles = (html: string): string =>
  html.replace(/<style\b[\s\S]*?<\/style>/gi, '').replace(/(<[a-z][^<>]*?\s)style(?=\s*=)/gi, `$1${QUIET}`);

/** Descendants whose style contains these letters. */
export const styledWith = (root: Element, letters: string): Element[] => [
  ...root.querySelectorAll(`[${QUIET}*="${letters}"], [style*="${letters}"]`),
];

/**
 * The declarations of an element's style attribute. Browsers drop the unknown properties of office programs,
 * so the attribute is parsed as text.
 */
export function styleOf(element: Element): Map<string, string> {
  const declarations = new Map<string, string>();
  const text = element.getAttribute(QUIET) ?? element.getAttribute('style') ?? '';
  for (const part of text.split(';')) {
    const colon = part.indexOf(':');
    if (colon > 0)
      declarations.set(
        part.slice(0, colon).trim().toLowerCase(),
        part
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      );
  }
  return declarations;
}

export const tagOf = (element: Element): string => element.tagName.toLowerCase();

export const isElement = (node: Node): node is Element => node.nodeType === 1;
export const isText = (node: Node): boolean => node.nodeType === 3;
export const isComment = (node: Node): boolean => node.nodeType === 8;

/** Whether the source hides this element. */
export function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  const style = styleOf(element);
  return style.get('display') === 'none' || style.get('mso-hide') === 'all';
}

const POINTS: Record<string, number> = { pt: 1, px: 0.75, in: 72, cm: 28.35, mm: 2.835, pc: 12 };

/** A length in points; null when there is none. */
export function pointsOf(length: string | undefined): number | null {
  const match = /^(-?[\d.]+)(pt|px|in|cm|mm|pc)?$/.exec(length ?? '');
  return match ? Number(match[1]) * (POINTS[match[2] ?? 'px'] ?? 1) : null;
}
