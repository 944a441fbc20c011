import { withoutBlockIds } from '@/domain/document/block-id';
import type { BodyNode } from '@/domain/document/body';
import { validateBody } from '@/domain/document/validate';
import { fingerprint } from '@/domain/fingerprint';
import type { StoryContent } from './story';
import type { StoryText } from './text-change';

/** A picture in a text, with its texts there. */
interface PictureInText {
  mediaId: string;
  caption: string;
  credit: string;
  alt: string;
  secondCaption: string;
  secondAlt: string;
  secondCredit: string;
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** Whether a block is a picture, alone or in a gallery. */
const isPicture = ({ type }: BodyNode) => type === 'picture' || type === 'galleryPicture';

function picturesOfNode(node: BodyNode): PictureInText[] {
  const { attrs = {}, content = [] } = node;
  if (!isPicture(node)) return content.flatMap(picturesOfNode);
  const { media, caption, credit, alt, secondCaption, secondAlt, secondCredit } = attrs;
  if (!textOf(media)) return [];
  return [
    {
      mediaId: textOf(media),
      caption: textOf(caption),
      credit: textOf(credit),
      alt: textOf(alt),
      secondCaption: textOf(secondCaption),
      secondAlt: textOf(secondAlt),
      secondCredit: textOf(secondCredit),
    },
  ];
}

/** The pictures of a body, with duplicates. */
export const picturesInBody = ({ content = [] }: BodyNode): PictureInText[] =>
  content.flatMap(picturesOfNode);

/** The pictures of a story, lead first, with duplicates. */
export function shownPictures({
  fields: { lead },
  body,
}: Pick<StoryContent, 'fields' | 'body'>): PictureInText[] {
  const inBody = picturesInBody(body);
  if (!lead) return inBody;
  const { secondCaption = '', secondAlt = '', secondCredit = '', ...first } = lead;
  return [{ ...first, secondCaption, secondAlt, secondCredit }, ...inBody];
}

/** The texts of a picture before it is used: those of the library or of another story. */
type OwnTexts = Pick<PictureInText, 'caption' | 'credit' | 'alt'>;

/**
 * The texts of a replaced picture: existing texts are kept, in both languages; empty ones are taken from the
 * new picture.
 */
export function textsAfterReplacing<Texts extends OwnTexts>(before: Texts, next: OwnTexts): Texts {
  return {
    ...before,
    caption: before.caption || next.caption,
    credit: before.credit || next.credit,
    alt: before.alt || next.alt,
  };
}

/** The attributes of a block with a picture or its texts. */
const PICTURE_ATTRIBUTES = new Set([
  ...['media', 'caption', 'credit', 'alt'],
  ...['secondCaption', 'secondCredit', 'secondAlt'],
]);

/** A block without its pictures and their texts. */
function withoutPictures(node: BodyNode): BodyNode {
  const { attrs, content, ...others } = node;
  const isOfPictures = isPicture(node) || node.type === 'gallery';
  const kept = Object.entries(attrs ?? {}).filter(([name]) => !isOfPictures || !PICTURE_ATTRIBUTES.has(name));
  return {
    ...others,
    ...(attrs && { attrs: Object.fromEntries(kept) }),
    ...(content && { content: content.map(withoutPictures) }),
  };
}

/** A text without its pictures and identities of blocks, for comparison. Missing attributes of the body are set to their defaults. */
function comparedText({ editionId, deskId, fields, body }: StoryText): string {
  const check = validateBody(body);
  const hasLead = fields.lead !== null;
  return fingerprint({
    ...{ editionId, deskId, hasLead, fields: { ...fields, lead: null } },
    body: withoutPictures(withoutBlockIds(check.ok ? check.body : body)),
  });
}

/**
 * Whether two texts differ only in their pictures and picture texts, with the same number and positions of
 * pictures.
 */
export const differsOnlyInPictures = (before: StoryText, after: StoryText): boolean =>
  comparedText(before) === comparedText(after);
