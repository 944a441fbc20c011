import type { BodyNode } from '@/domain/document/body';

/** Tags for marks and non-text nodes; a text that already contains such a tag is not sent. */
const TAG = /<(\/?)([mi])(\d{1,4})(\/?)>/g;

const isPlain = ({ text, marks }: BodyNode) => text !== undefined && !marks?.length;

/**
 * A line of text with tags for what a translator must keep: `<m1>words</m1>` for words with marks such as a
 * link, `<i2/>` for other nodes. Null when the text itself contains something like a tag.
 */
export function toTagged(content: BodyNode[]): string | null {
  if (content.some(({ text }) => text !== undefined && text.search(TAG) >= 0)) return null;
  return content
    .map((node, at) => {
      if (node.text === undefined) return `<i${at}/>`;
      return isPlain(node) ? node.text : `<m${at}>${node.text}</m${at}>`;
    })
    .join('');
}

/**
 * The line from a tagged translation: its text, with the marks and nodes of the source line. Null unless it
 * has each tag exactly once, unnested, and no others.
 */
export function fromTagged(tagged: string, content: BodyNode[]): BodyNode[] | null {
  const made: BodyNode[] = [];
  const left = new Set(content.flatMap((node, at) => (isPlain(node) ? [] : [at])));
  let open: number | null = null;
  let from = 0;
  const add = (text: string) => {
    if (!text) return;
    if (open === null) made.push({ type: 'text', text });
    else made.push({ ...content[open]!, text });
  };
  for (const tag of tagged.matchAll(TAG)) {
    const [whole, closes, kind, number, isEmpty] = tag;
    const at = Number(number);
    const node = content[at];
    add(tagged.slice(from, tag.index));
    from = tag.index + whole.length;
    if (!node) return null;
    if (kind === 'i') {
      if (closes || !isEmpty || open !== null || node.text !== undefined || !left.delete(at)) return null;
      made.push(node);
    } else if (closes) {
      if (isEmpty || open !== at) return null;
      open = null;
    } else {
      if (isEmpty || open !== null || node.text === undefined || !left.delete(at)) return null;
      open = at;
    }
  }
  add(tagged.slice(from));
  return open === null && left.size === 0 && made.length > 0 ? made : null;
}
