import { isSlug } from './slug';
import type { StoryContent } from './story';
import { bodyToText } from './document/write';
import type { BodyNode } from './document/body';
import type { Blocker } from './workflow';

/** What a story still lacks before readers may see it, in the order in which an editor would fill it in. */
export function missingForReaders({ fields, body }: StoryContent): Blocker[] {
  const missing: Blocker[] = [];
  if (!fields.headline.trim()) missing.push('no-headline');
  if (!fields.sectionId) missing.push('no-section');
  if (!isSlug(fields.slug)) missing.push('no-slug');
  if (!bodyToText(body).trim()) missing.push('no-body');
  if ((fields.lead && !fields.lead.alt.trim()) || hasPictureWithoutAlt(body))
    missing.push('no-alternative-text');
  return missing;
}

function hasPictureWithoutAlt(node: BodyNode): boolean {
  const isPicture = node.type === 'picture' || node.type === 'galleryPicture';
  if (isPicture && !String(node.attrs?.alt ?? '').trim()) return true;
  return node.content?.some(hasPictureWithoutAlt) ?? false;
}
