/** Characters that XML 1.0 does not allow, not even escaped. https://www.w3.org/TR/xml/#charsets */
const NOT_XML = new RegExp('[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]', 'g');

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text without characters that XML does not allow. */
export const xmlCharacters = (text: string): string => text.toWellFormed().replace(NOT_XML, '');

/** Text for XML content and attributes. */
export const xmlText = (text: string): string =>
  xmlCharacters(text).replace(/[&<>"']/g, sign => ESCAPES[sign]!);

/** An element; attributes and content are escaped unless the content is elements already. */
export function element(
  name: string,
  content: string | string[],
  attributes: Record<string, string> = {},
): string {
  const attributeText = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${xmlText(value)}"`)
    .join('');
  const inner = Array.isArray(content) ? content.join('') : xmlText(content);
  return inner ? `<${name}${attributeText}>${inner}</${name}>` : `<${name}${attributeText}/>`;
}

/** A whole document. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}
