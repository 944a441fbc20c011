import sharp from 'sharp';
import { cropArea } from '@/domain/media/media';
import { breakLines, canDraw, drawLine } from '../drawing/outlines';
import { inkLayer, rectangle, type Hex } from '../drawing/ink';
import type { Edge } from '../drawing/coverage';
import { keptFile, originalOf } from '../media';
import { SHARE_SIZE, shareContent, shareDigest, type ShareContent } from './share-address';
import { loadLive } from '@/server/store/pages/live';
import { loadPictures } from '@/server/store/media/media';
import { loadEditions, loadPaperSettings } from '@/server/store/paper/paper';

const { width, height } = SHARE_SIZE;
const MARGIN = 64;
const BAND = 92;
const NAME_SIZE = 46;
const HEADLINE_SIZES = [104, 92, 80, 70, 60, 52];
const LEADING = 1.12;
const WHITE: Hex = '#ffffff';

/**
 * Name in the media store of a story's share picture. Null unless the story is live and its picture has this digest,
 * so that an address nobody made costs a look-up.
 */
export function sharePicture(storyId: string, digest: string): Promise<string | null> {
  return keptFile(`share/${storyId}.${digest}.jpg`, async () => {
    const story = await loadLive(storyId);
    if (!story) return null;
    const [editions, settings, pictures] = await Promise.all([
      loadEditions(),
      loadPaperSettings(),
      loadPictures(story.fields.lead ? [story.fields.lead.mediaId] : []),
    ]);
    const edition = editions.find(({ id }) => id === story.editionId)!;
    const lead = (story.fields.lead && pictures.get(story.fields.lead.mediaId)) ?? null;
    const content = shareContent(story.fields, edition.ink, settings.name, lead);
    return shareDigest(content) === digest ? drawShare(content) : null;
  });
}

/** Draws a share picture as JPEG: the lead with the paper's name at its foot, or the headline on the accent colour. */
export async function drawShare(content: ShareContent): Promise<Buffer> {
  const { accent, lead } = content;
  const original = lead && (await originalOf(lead.id));
  const picture =
    lead && original
      ? original
          .extract(cropArea(lead, width / height))
          .resize({ width, height, fit: 'fill' })
          .flatten({ background: WHITE })
          .toColourspace('srgb')
      : sharp({ create: { width, height, channels: 3, background: accent } });
  const layers = original ? foot(content) : card(content);
  return picture.composite(layers).jpeg({ quality: 82, mozjpeg: true }).toBuffer();
}

function foot({ paperName, accent }: ShareContent) {
  const named = canDraw(paperName);
  const band = named ? BAND : 16;
  const name = named
    ? drawLine(paperName, NAME_SIZE, MARGIN, height - BAND / 2 + NAME_SIZE * 0.32).edges
    : [];
  return [
    inkLayer(rectangle(0, height - band, width, band), accent, width, height),
    inkLayer(name, WHITE, width, height),
  ];
}

function card({ paperName, headline }: ShareContent) {
  const edges: Edge[] = [];
  const set = canDraw(headline) ? fit(headline) : null;
  const named = canDraw(paperName);
  if (set) {
    const block = (set.lines.length - 1) * set.size * LEADING;
    const top = (height - BAND - block) / 2 + set.size * 0.32;
    set.lines.forEach((line, index) =>
      edges.push(...drawLine(line, set.size, MARGIN, top + index * set.size * LEADING).edges),
    );
    if (named) edges.push(...drawLine(paperName, NAME_SIZE, MARGIN, height - MARGIN).edges);
  } else if (named) {
    const size = HEADLINE_SIZES.find(
      candidate => drawLine(paperName, candidate, 0, 0).width <= width - 2 * MARGIN,
    );
    if (size) {
      const { width: wide } = drawLine(paperName, size, 0, 0);
      edges.push(...drawLine(paperName, size, (width - wide) / 2, height / 2 + size * 0.32).edges);
    }
  }
  const rules = [
    ...rectangle(MARGIN, 40, width - 2 * MARGIN, 6),
    ...rectangle(MARGIN, 52, width - 2 * MARGIN, 1.5),
  ];
  return [inkLayer([...edges, ...rules], WHITE, width, height)];
}

/** The headline in the largest size in which it fits, or null when it is too long for any. */
function fit(headline: string): { size: number; lines: string[] } | null {
  for (const size of HEADLINE_SIZES) {
    const most = Math.floor((height - 2 * BAND - 60) / (size * LEADING));
    const lines = breakLines(headline, size, width - 2 * MARGIN, most);
    if (lines) return { size, lines };
  }
  return null;
}
