import sharp, { type OverlayOptions } from 'sharp';
import { cropArea } from '@/domain/media/media';
import type { Hex } from '@/domain/paper/contrast';
import { accentOf } from '@/domain/paper/look';
import { nameOfPaper } from '@/domain/paper/paper';
import { fitText, rectangle, type DrawnText } from '../drawing/text';
import { cutPicture } from '../decoding/decoder';
import { cachedFile, originalOf } from '../picture-forms';
import { SHARE_SIZE, shareAddress, shareContent, shareDigest, type ShareContent } from './share-address';
import { loadLive } from '@/server/store/pages/live';
import { loadPictures } from '@/server/store/media/media';
import { loadEditions, loadPaperSettings } from '@/server/store/paper/paper';

const { width, height } = SHARE_SIZE;
const MARGIN = 64;
const BAND = 92;
const NAME_SIZES = [46, 38, 30, 22];
const HEADLINE_SIZES = [104, 92, 80, 70, 60, 52, 44, 36, 30, 24];
const HEADLINE_TOP = 84;
const HEADLINE_HEIGHT = 412;
/** How wide a line may be. */
const LINE = width - 2 * MARGIN;
const WHITE: Hex = '#ffffff';

/** The address of a story's current share picture; null unless the story is live. */
export async function currentShareAddress(storyId: string): Promise<string | null> {
  const content = await liveShareContent(storyId);
  return content && shareAddress(storyId, content);
}

/** Name in the media store of a live story's current share picture; null unless the story is live. */
export async function sharePicture(storyId: string): Promise<string | null> {
  const content = await liveShareContent(storyId);
  return content && cachedFile(`share/${storyId}.${shareDigest(content)}.jpg`, () => drawShare(content));
}

async function liveShareContent(storyId: string): Promise<ShareContent | null> {
  const story = await loadLive(storyId);
  if (!story) return null;
  const [editions, settings, pictures] = await Promise.all([
    loadEditions(),
    loadPaperSettings(),
    loadPictures(story.fields.lead ? [story.fields.lead.mediaId] : []),
  ]);
  const edition = editions.find(({ id }) => id === story.editionId)!;
  const lead = (story.fields.lead && pictures.get(story.fields.lead.mediaId)) ?? null;
  return shareContent(story.fields, accentOf(edition).day, nameOfPaper(settings, edition), lead);
}

/**
 * Draws a share picture as JPEG: the lead picture with the paper's name at the bottom, or the headline on the accent
 * colour.
 */
export async function drawShare(content: ShareContent): Promise<Buffer> {
  const { accent, lead } = content;
  const cut = lead && { area: cropArea(lead, width / height), width, height, format: 'png' as const };
  const original = cut && (await cutPicture(() => originalOf(lead.id), cut));
  const picture = original
    ? sharp(original)
    : sharp({ create: { width, height, channels: 3, background: accent } });
  const layers = original ? await foot(content) : await card(content);
  return picture.composite(layers).jpeg({ quality: 82, mozjpeg: true }).toBuffer();
}

async function foot({ paperName, accent }: ShareContent): Promise<OverlayOptions[]> {
  const name = await fitText(paperName, NAME_SIZES, { width: LINE, height: BAND - 24 }, WHITE);
  const band = name ? BAND : 16;
  const ground = rectangle(0, height - band, width, band, accent);
  return name ? [ground, place(name, height - band / 2 - name.height / 2)] : [ground];
}

async function card({ paperName, headline }: ShareContent): Promise<OverlayOptions[]> {
  const rules = [rectangle(MARGIN, 40, LINE, 6, WHITE), rectangle(MARGIN, 52, LINE, 2, WHITE)];
  const set = await fitText(headline, HEADLINE_SIZES, { width: LINE, height: HEADLINE_HEIGHT }, WHITE);
  if (set) {
    const name = await fitText(paperName, NAME_SIZES, { width: LINE, height: MARGIN }, WHITE);
    const middle = HEADLINE_TOP + (HEADLINE_HEIGHT - set.height) / 2;
    return [...rules, place(set, middle), ...(name ? [place(name, height - MARGIN + 12 - name.height)] : [])];
  }
  const name = await fitText(paperName, HEADLINE_SIZES, { width: LINE, height: HEADLINE_HEIGHT }, WHITE);
  if (!name) return rules;
  return [
    ...rules,
    {
      ...name.layer,
      left: Math.round((width - name.width) / 2),
      top: Math.round((height - name.height) / 2),
    },
  ];
}

/** A text at the margin where its script starts. */
function place(text: DrawnText, top: number): OverlayOptions {
  const left = text.fromRight ? width - MARGIN - text.width : MARGIN;
  return { ...text.layer, left, top: Math.round(top) };
}
