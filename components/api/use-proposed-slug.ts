'use client';
import { useEffect, useState } from 'react';
import { needsTransliteration, slugFrom } from '@/domain/story/slug';
import { read } from './request';

/** How long typing must pause before the server is asked for a slug, in milliseconds. */
const PAUSE = 400;

/** The server's slug of a text in any script; null when there is no answer. */
async function requestSlug(text: string): Promise<string | null> {
  const answer = await read(`/api/newsroom/slug?${new URLSearchParams({ text })}`, 'SlugAnswer');
  return answer?.slug ?? null;
}

/**
 * The slug that a text gets while it is being typed, and the text it is of. At once for Latin letters; those of other
 * scripts follow when the typing pauses.
 * @param text null to request nothing
 */
export function useProposedSlug(text: string | null): { text: string; slug: string } | null {
  const [proposal, setProposal] = useState<{ text: string; slug: string } | null>(null);
  const needsServer = text !== null && needsTransliteration(text);
  useEffect(() => {
    if (!needsServer) return;
    let still = true;
    const propose = async () => {
      const slug = await requestSlug(text);
      if (still && slug !== null) setProposal({ text, slug });
    };
    const timer = setTimeout(() => void propose(), PAUSE);
    return () => {
      still = false;
      clearTimeout(timer);
    };
  }, [needsServer, text]);
  if (text === null) return null;
  return needsServer ? proposal : { text, slug: slugFrom(text) };
}

/** A slug that follows a text until it is edited, and the slug to send, which is requested first if necessary. */
export function useSlugOf(text: string) {
  const [own, setOwn] = useState<string | null>(null);
  const proposal = useProposedSlug(text);
  return {
    slug: own ?? proposal?.slug ?? '',
    setSlug: setOwn,
    async settled(): Promise<string> {
      if (own !== null) return own;
      return (proposal?.text === text ? proposal.slug : await requestSlug(text)) ?? '';
    },
  };
}

export type SlugOf = ReturnType<typeof useSlugOf>;
