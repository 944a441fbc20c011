import { parseHTML } from 'linkedom';
import { parse, serialize } from 'parse5';
import { parsable } from './read';

/** A page parsed as in browsers, including malformed ones. */
export const pageOf = (html: string): Document =>
  parseHTML(serialize(parse(parsable(html)))).document as unknown as Document;
