'use client';
import { read, request } from '@/components/api/request';
import { revisionsOf } from '@/components/composer/api';
import { useComposerWords } from '@/components/composer/words/use-composer-words';
import { asSentence, problemWords } from '@/components/ui/words/problem-words';
import { useLanguage } from '@/components/ui/words/words-provider';
import type { RevisionLine } from '@/domain/api/revisions';
import type {
  PreviewLinkLine,
  PreviewLinkRequest,
  PreviewLinksAnswer,
} from '@/domain/api/stories/preview-links';
import { useCallback, useEffect, useState } from 'react';

const path = (storyId: string) => `/api/newsroom/stories/${storyId}/preview-links`;

/** The preview links of a story; null when they cannot be read. */
const previewLinksOf = (storyId: string): Promise<PreviewLinksAnswer | null> =>
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

/** The selectable revisions. */
const MAX_REVISIONS = 20;

interface Loaded extends PreviewLinksAnswer {
  revisions: RevisionLine[];
}

async function readAll(storyId: string): Promise<Loaded | null> {
  const [links, history] = await Promise.all([previewLinksOf(storyId), revisionsOf(storyId)]);
  return links && history && { ...links, revisions: history.revisions.slice(0, MAX_REVISIONS) };
}

/** The preview links of a story, with functions to create and revoke them. */
export function usePreviewLinks(storyId: string) {
  const words = useComposerWords();
  const lang = useLanguage();
  const [view, setView] = useState<Loaded | 'loading' | 'failed'>('loading');
  const [made, setMade] = useState<{ reviewer: string; address: string } | null>(null);
  const [problem, setProblem] = useState('');
  const [done, setDone] = useState('');

  const load = useCallback(async () => setView((await readAll(storyId)) ?? 'failed'), [storyId]);
  useEffect(() => {
    let still = true;
    void readAll(storyId).then(loaded => still && setView(loaded ?? 'failed'));
    return () => {
      still = false;
    };
  }, [storyId]);

  const create = async (request: PreviewLinkRequest): Promise<boolean> => {
    setDone('');
    const answer = await createPreviewLink(storyId, request);
    if ('reason' in answer) {
      const message = answer.reason ? problemWords(answer, words, lang) : null;
      setProblem(message ? asSentence(message, lang) : words.previewLinks.notDone);
      return false;
    }
    setProblem('');
    setMade({ reviewer: request.reviewer, address: answer.address });
    await load();
    return true;
  };

  const revoke = async ({ id, reviewer }: PreviewLinkLine) => {
    const isRevoked = await revokePreviewLink(storyId, id);
    setProblem(isRevoked ? '' : words.previewLinks.notDone);
    if (!isRevoked) return;
    setMade(null);
    setDone(words.previewLinks.revoked(reviewer));
    await load();
  };

  return { view, made, problem, done, load, create, revoke };
}
