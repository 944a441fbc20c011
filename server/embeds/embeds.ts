import { z } from 'zod';
import { embedUrl, siteName, type EmbedProvider } from '@/domain/document/blocks/embed';
import { embedFrom, linkCardFrom } from '@/domain/document/embed-address';
import { PICTURE_BYTES_LIMIT, type Picture } from '@/domain/media/media';
import type { Actor } from '@/domain/people/permissions';
import { fetchExternal } from '@/server/http/outgoing';
import { parseInput } from '@/server/forms/parse-input';
import { Refused, refusedFields } from '@/server/problems/refused';
import { logger } from '@/server/log';
import { addPicture } from '@/server/media/media';
import { limitUpload } from '@/server/media/upload-turns';
import { requirePermission } from '@/server/problems/require-permission';
import { factsOfOembed, factsOfPage, textOfPage, type PageFacts } from './page-facts';

/** The oEmbed endpoints of sites; other sites describe their works in their pages. */
const OEMBED: Partial<Record<EmbedProvider, string>> = {
  youtube: 'https://www.youtube.com/oembed?format=json&url=',
  vimeo: 'https://vimeo.com/api/oembed.json?url=',
  tiktok: 'https://www.tiktok.com/oembed?url=',
};

/** At most this much of a page is read, which includes its head. */
const PAGE_BYTES = 400_000;
const STILL_BYTES = Math.min(PICTURE_BYTES_LIMIT, 8_000_000);

const EmbedRequest = z.strictObject({ address: z.string().max(2000) });

/** A work on another site, with the metadata that the site provides. */
export interface DescribedEmbed {
  provider: EmbedProvider;
  id: string;
  title: string;
  /** A still of it, stored in our library. */
  still: Picture | null;
}

/**
 * Resolves an address to a work on a known site, or to a page. Its title and a still are fetched now, so that readers
 * send no request to that site before they choose to. Without a response these are empty.
 * @param privateHosts private hosts that may be requested
 * @throws Refused 403, 422 for an invalid address, 429 or 503 when too many are fetched concurrently
 */
export async function describeEmbed(
  actor: Actor,
  input: unknown,
  privateHosts: string[] = [],
): Promise<DescribedEmbed> {
  requirePermission(actor, 'upload-media');
  const { address } = parseInput(EmbedRequest, input);
  const work = embedFrom(address) ?? linkCardFrom(address);
  if (!work) throw refusedFields([{ field: 'address', reason: 'wrong-input' }]);
  return limitUpload('picture', actor.personId, async () => {
    const { title, picture } = await factsOf(work, privateHosts);
    const still = picture
      ? await stillOf(actor, picture, siteName(work.provider, work.id), privateHosts)
      : null;
    return { ...work, title, still };
  });
}

async function factsOf(
  { provider, id }: { provider: EmbedProvider; id: string },
  privateHosts: string[],
): Promise<PageFacts> {
  const page = embedUrl(provider, id);
  const oembed = OEMBED[provider];
  const source = oembed ? oembed + encodeURIComponent(page) : page;
  try {
    const accept = oembed ? 'application/json' : 'text/html';
    const { status, contentType, body } = await fetchExternal(
      source,
      { limit: PAGE_BYTES, accept },
      privateHosts,
    );
    if (status !== 200) return { title: '', picture: '' };
    const text = textOfPage(body, contentType);
    return oembed ? factsOfOembed(text) : factsOfPage(text, page);
  } catch (error) {
    logger.info({ err: error, host: new URL(source).host }, 'could not read the oEmbed of a site');
    return { title: '', picture: '' };
  }
}

/** Stores the still in our library; null when it cannot be fetched. */
async function stillOf(
  actor: Actor,
  address: string,
  credit: string,
  privateHosts: string[],
): Promise<Picture | null> {
  try {
    const limits = { limit: STILL_BYTES, accept: 'image/jpeg,image/png,image/webp' };
    const { status, body, isCut } = await fetchExternal(address, limits, privateHosts);
    if (status !== 200 || isCut) return null;
    return await addPicture(actor, { bytes: body, name: 'still' }, { credit, caption: '' });
  } catch (error) {
    if (!(error instanceof Refused)) logger.info({ err: error }, 'a still could not be fetched');
    return null;
  }
}
