import { createHash } from 'node:crypto';
import { mediaIn } from '@/domain/document/references';
import { isShownByEntry } from '@/server/store/coverage/shown-entries';
import type { StoryRecord } from '@/server/store/stories/stories';
import { readPreview } from './preview-links';

/** At most this many previews are in the cookie; the pictures of older ones are refused. */
const MAX_PREVIEWS = 10;
const PREFIX = 'broadsheet-preview-';
const IN_HEADER = new RegExp(`(?:^|;\\s*)${PREFIX}[\\w-]{8}=([\\w-]{43})(?=;|$)`, 'g');

const isSecure = () => process.env.PUBLIC_URL?.startsWith('https:') ?? false;

/** A cookie that gives a reviewer's browser access to the pictures of a preview, and to nothing else. */
export function previewCookie(secret: string, expiresAt: Date): string {
  const name = PREFIX + createHash('sha256').update(secret).digest('base64url').slice(0, 8);
  const until = `Expires=${expiresAt.toUTCString()}`;
  return [
    `${name}=${secret}`,
    'Path=/media',
    until,
    'HttpOnly',
    'SameSite=Lax',
    ...(isSecure() ? ['Secure'] : []),
  ].join('; ');
}

/** Whether a `Cookie` header is that of a reviewer whose preview shows this picture or recording. */
export async function isPreviewed(
  header: string | undefined,
  mediaId: string,
  now = new Date(),
): Promise<boolean> {
  const secrets = [...(header ?? '').matchAll(IN_HEADER)].slice(-MAX_PREVIEWS).map(match => match[1]!);
  for (const secret of secrets) {
    const preview = await readPreview(secret, now);
    if (!preview) continue;
    if (await isShownBy(preview.story, mediaId)) return true;
  }
  return false;
}

/** Whether the page of a story shows the picture or recording: in its text, or in its live coverage. */
async function isShownBy({ id, fields, body }: StoryRecord, mediaId: string): Promise<boolean> {
  const { mediaIds, recordingIds } = mediaIn(body);
  const isInText = [fields.lead?.mediaId, ...mediaIds, ...recordingIds].includes(mediaId);
  return isInText || isShownByEntry(id, mediaId);
}
