'use client';
import { useEffect, useRef } from 'react';
import { useProposedSlug } from '@/components/api/use-proposed-slug';
import type { StoryFields } from '@/domain/story/story';

/**
 * Updates the slug of a non-Latin headline until its writer chooses another. Opening a story does not change
 * it.
 * @param follows whether the slug can change at all
 * @param onSlug must be the same function at every render
 */
export function useFollowingSlug(
  { headline, slug }: Pick<StoryFields, 'headline' | 'slug'>,
  follows: boolean,
  onSlug: (fields: Pick<StoryFields, 'slug'>) => void,
): void {
  const proposal = useProposedSlug(follows ? headline : null);
  const opened = useRef(headline);
  const last = useRef<typeof proposal>(null);
  useEffect(() => {
    if (!proposal || proposal.text !== headline || last.current?.text === headline) return;
    const isFollowing = slug === '' || slug === last.current?.slug;
    const isWritten = last.current !== null || headline !== opened.current;
    last.current = proposal;
    if (isWritten && isFollowing && proposal.slug && proposal.slug !== slug) onSlug({ slug: proposal.slug });
  }, [proposal, headline, slug, onSlug]);
}
