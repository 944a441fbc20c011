import type { Body } from '@/domain/document/body';
import type { ExportedPicture, ExportReferences } from '@/domain/exports/exported-story';
import { mediaIn } from '@/domain/document/references';
import { offeredWidths, type PictureSize } from '@/domain/media/media';
import { recordingAddress } from '@/domain/media/recording';
import type { LeadPicture } from '@/domain/story/story';
import { mediaStore } from '@/server/media/stores/homes';
import { pictureForm } from '@/server/media/picture-forms';
import { publicOrigin } from '@/server/origins';
import { loadReferences } from '@/server/store/pages/references';
import { syndicatedPicture } from '@/server/syndication/syndicated-body';

/** The limits of embedded pictures in a story's file; further ones are linked by address. */
export const PICTURE_LIMITS = { count: 60, bytes: 24_000_000 } as const;

const WIDEST = 1440;
const PRINTED_WIDTH = 960;

/** The width of a picture in a file. */
const exportedWidth = ({ width }: Pick<PictureSize, 'width'>, widest = WIDEST): number => {
  const offered = offeredWidths(width);
  return offered.findLast(one => one <= widest) ?? offered[0]!;
};

/** The addresses of the media of a story, and its pictures. @param embeds whether the pictures are `data:` addresses */
export async function namedMedia(
  lead: LeadPicture | null,
  body: Body,
  embeds: boolean,
): Promise<Pick<ExportReferences, 'media' | 'pictures' | 'digitalSources'>> {
  const { mediaIds, recordingIds } = mediaIn(body);
  const ids = [...new Set([...(lead ? [lead.mediaId] : []), ...mediaIds])];
  const { pictures: found, recordings } = await loadReferences({ mediaIds: ids, recordingIds });
  const media = new Map<string, string>();
  const pictures = new Map<string, ExportedPicture>();
  let bytes = 0;
  for (const [id, picture] of found) {
    media.set(id, syndicatedPicture(picture).url);
    if (pictures.size >= PICTURE_LIMITS.count) continue;
    const width = exportedWidth(picture, embeds ? PRINTED_WIDTH : WIDEST);
    const name = await pictureForm(id, width, 'jpg');
    const size = name === null ? null : await mediaStore().sizeOf(name);
    if (name === null || size === null || bytes + size > PICTURE_LIMITS.bytes) continue;
    bytes += size;
    const height = Math.round((width / picture.width) * picture.height);
    pictures.set(id, { id, width, height, digitalSource: picture.digitalSource });
    if (!embeds) continue;
    const file = await mediaStore().get(name);
    if (file) media.set(id, `data:image/jpeg;base64,${file.toString('base64')}`);
  }
  for (const [id, recording] of recordings) media.set(id, publicOrigin() + recordingAddress(recording));
  const digitalSources = new Map([...found].map(([id, { digitalSource }]) => [id, digitalSource]));
  return { media, pictures, digitalSources };
}
