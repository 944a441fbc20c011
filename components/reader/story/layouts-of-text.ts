import type { BodyNode } from '@/domain/document/body';
import type { PageLayout } from '@/domain/paper/stylesheets';

const EMBEDDED = new Set(['embed', 'audio', 'video']);

const hasEmbeds = ({ type, content }: BodyNode): boolean =>
  EMBEDDED.has(type) || Boolean(content?.some(hasEmbeds));

/** The stylesheets of a text: few have embeds and recordings, so these have one of their own. */
export function layoutsOfText(layout: PageLayout, ...bodies: BodyNode[]): PageLayout[] {
  return bodies.some(hasEmbeds) ? [layout, 'embeds'] : [layout];
}
