import type { Losses } from '../losses';
import { embedHtml, galleryHtml, withoutShortcodes } from './shortcodes';

const GUTENBERG = /<!-- wp:/;
/** An address as the only content of an embed wrapper. */
const EMBED_BLOCK = /<div class="wp-block-embed__wrapper">\s{0,50}(https?:[^\s<]{1,1000})\s{0,50}<\/div>/g;
/** An address on a line of its own. */
const EMBED_LINE = /^[ \t]{0,20}(https?:\/\/[^\s<>"]{1,1000})[ \t]{0,20}\r?$/gm;
/** A gallery whose pictures are only in its comment. */
const GALLERY_BLOCK = /<!-- wp:gallery (\{[^\n]{0,2000}?\}) \/?-->/g;

/** The content of a post as HTML: blocks, or classic posts with line ends as paragraphs. */
export function contentHtml(content: string, losses: Losses): string {
  const embedded = content
    .replace(/\r\n?/g, '\n')
    .replace(GALLERY_BLOCK, (comment, json: string) => galleryIn(json, content) ?? comment)
    .replace(EMBED_BLOCK, (_, url: string) => embedHtml(url))
    .replace(EMBED_LINE, (_, url: string) => embedHtml(url));
  const html = withoutShortcodes(embedded, losses);
  return GUTENBERG.test(content) ? html : withParagraphs(html);
}

function galleryIn(json: string, content: string): string | null {
  const [, ids] = /"ids":\[([\d,\s"]{1,2000})\]/.exec(json) ?? [];
  // Usually the pictures follow the comment as elements.
  return ids && !/<img\b/.test(content) ? galleryHtml(ids.replace(/"/g, '')) : null;
}

/**
 * Line ends as WordPress shows them: an empty line ends a paragraph, any other a line. Line ends next to tags are
 * ignored.
 */
const withParagraphs = (html: string): string =>
  html
    .split(/(<pre\b[^]*?<\/pre>)/i)
    .map((part, at) =>
      at % 2
        ? part
        : part
            .replace(/\n[ \t]{0,100}(?=\n)/g, '<br><br>')
            .replace(/(?<![>\s])\n(?!\s{0,100}<(?!a\b|b\b|i\b|em\b|strong\b|span\b))/g, '<br>'),
    )
    .join('');
