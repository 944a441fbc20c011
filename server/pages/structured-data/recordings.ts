import { embedUrl, playerUrl, siteName, type EmbedProvider } from '@/domain/document/blocks/embed';
import type { Body, BodyNode } from '@/domain/document/body';
import { printedText } from '@/domain/document/second-attributes';
import { recordingAddress, type Recording } from '@/domain/media/recording';
import { publicOrigin } from '@/server/origins';
import { oneLine } from './machine-file';

interface Described {
  /** Its name if it has no title of its own. */
  headline: string;
  /** When it was published, with its zone. */
  uploadDate: string;
  /** The address of the picture of the story; null: it has none. */
  thumbnailUrl: string | null;
}

/** Sites whose works are videos. */
const VIDEO_SITES: ReadonlySet<string> = new Set(['youtube', 'vimeo', 'bilibili', 'tiktok', 'xinhua']);

/**
 * The sound and video of a text, stored or embedded, as properties of its story. Search engines show no video without a
 * picture, so videos without one are left out.
 * @see https://schema.org/AudioObject and https://schema.org/VideoObject
 */
export function recordingsIn(body: Body, recordings: Map<string, Recording>, described: Described) {
  const found = nodesOf(body).flatMap(node => {
    if (node.type === 'audio' || node.type === 'video') return stored(node, recordings, described) ?? [];
    return node.type === 'embed' ? (embedded(node, described) ?? []) : [];
  });
  const audio = found.filter(one => one['@type'] === 'AudioObject');
  const video = found.filter(one => one['@type'] === 'VideoObject');
  return { ...(audio.length && { audio }), ...(video.length && { video }) };
}

const nodesOf = (node: BodyNode): BodyNode[] => [node, ...(node.content ?? []).flatMap(nodesOf)];

const textOf = ({ attrs }: BodyNode, name: string) => {
  const value = attrs?.[name];
  return typeof value === 'string' ? oneLine(value) : '';
};

function stored(node: BodyNode, recordings: Map<string, Recording>, described: Described) {
  const recording = recordings.get(textOf(node, 'media'));
  if (!recording) return null;
  const isVideo = recording.kind === 'video';
  if (isVideo && !described.thumbnailUrl) return null;
  const name = oneLine(printedText(node.attrs, 'title')) || described.headline;
  const [credit, transcript] = [oneLine(printedText(node.attrs, 'credit')), textOf(node, 'transcript')];
  return {
    '@type': isVideo ? 'VideoObject' : 'AudioObject',
    name,
    description: oneLine(printedText(node.attrs, 'caption')) || name,
    contentUrl: publicOrigin() + recordingAddress(recording),
    encodingFormat: recording.mime,
    contentSize: `${recording.bytes} B`,
    uploadDate: described.uploadDate,
    ...(isVideo && { thumbnailUrl: described.thumbnailUrl }),
    ...(credit && { creditText: credit }),
    ...(transcript && { transcript }),
  };
}

function embedded(node: BodyNode, { headline, uploadDate, thumbnailUrl }: Described) {
  const provider = textOf(node, 'provider');
  if (!VIDEO_SITES.has(provider) || !thumbnailUrl) return null;
  const [site, id] = [provider as EmbedProvider, textOf(node, 'id')];
  const player = playerUrl(site, id);
  const name = textOf(node, 'title') || headline;
  return {
    '@type': 'VideoObject',
    ...{ name, description: name, url: embedUrl(site, id), uploadDate, thumbnailUrl },
    ...(player && { embedUrl: player }),
    provider: { '@type': 'Organization', name: siteName(site, id) },
  };
}
