import type { PreviewLinkRequest, PreviewLinksAnswer } from '@/domain/api/stories/preview-links';
import { read, request } from '@/components/api/request';

const path = (storyId: string) => `/api/newsroom/stories/${storyId}/preview-links`;

/** The preview links of a story; null when they cannot be read. */
export const previewLinksOf = (storyId: string): Promise<PreviewLinksAnswer | null> =>
  read(path(storyId), 'PreviewLinksAnswer');

/** Creates a link; its address, or the reason for the refusal, empty when there is no answer. */
export async function createPreviewLink(
  storyId: string,
  body: PreviewLinkRequest,
): Promise<{ address: string } | { reason: string; limit: number | null }> {
  const answer = await request(path(storyId), { method: 'POST', body, answer: 'PreviewLinkMade' });
  if (answer.done) return answer.data;
  return { reason: answer.problem?.reason ?? '', limit: answer.problem?.limit ?? null };
}

/** Revokes a link. True when it is revoked, or already was. */
export async function revokePreviewLink(storyId: string, linkId: string): Promise<boolean> {
  const answer = await request(`${path(storyId)}/${linkId}`, { method: 'DELETE' });
  return answer.done || answer.status === 404;
}
