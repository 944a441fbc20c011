import { DOMParser } from 'prosemirror-model';
import type { Body } from './body';
import { bodySchema } from './schema';

const parser = DOMParser.fromSchema(bodySchema);

/**
 * Reads foreign HTML into a body: what the schema knows stays, the rest is dropped with its text kept.
 * The caller hands in a DOM, its own in the browser or a parsed one on the server.
 */
export function bodyFromHtml(root: Element): Body {
  return parser.parse(root as HTMLElement, { preserveWhitespace: false }).toJSON() as Body;
}
