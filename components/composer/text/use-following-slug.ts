'use client';
import { useEffect, useRef } from 'react';
import { useProposedSlug } from '@/components/api/use-proposed-slug';
import type { StoryFields } from '@/domain/story/story';

/**
 * Lets the slug of a headline that is not in Latin letters follow it, until its writer chooses another. A story that is
 * only opened stays as it is: who looks at it has not written it.
 * @param follows whether a slug may change at all
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
