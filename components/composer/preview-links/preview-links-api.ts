import type { PreviewLinkRequest, PreviewLinksAnswer } from '@/domain/api/stories/preview-links';
import { ask } from '@/components/api/client';
import { readAnswer } from '@/components/api/read-answer';

/** The links to previews of a story; null when they cannot be read. */
export async function previewLinksOf(storyId: string): Promise<PreviewLinksAnswer | null> {
  try {
    const { status, json } = await ask('GET', `stories/${storyId}/preview-links`);
    return status === 200 ? await readAnswer('PreviewLinksAnswer', json) : null;
  } catch {
    return null;
  }
}

/** Makes a link; its address, or the reason of the refusal, which is empty when there is no answer. */
export async function createPreviewLink(
  storyId: string,
  request: PreviewLinkRequest,
): Promise<{ address: string } | { reason: string; limit: number | null }> {
  try {
    const { status, json } = await ask('POST', `stories/${storyId}/preview-links`, request);
    const made = status === 201 ? await readAnswer('PreviewLinkMade', json) : null;
    if (made) return made;
    const problem = await readAnswer('Problem', json);
    return { reason: problem?.reason ?? '', limit: problem?.limit ?? null };
  } catch {
    return { reason: '', limit: null };
  }
}

/** Makes a link useless. True when it is, or already was. */
export async function revokePreviewLink(storyId: string, linkId: string): Promise<boolean> {
  const answer = await ask('DELETE', `stories/${storyId}/preview-links/${linkId}`).catch(() => null);
  return answer?.status === 200 || answer?.status === 404;
}
