'use client';
import { useState } from 'react';
import { newKey } from '@/components/ui/new-key';
import { send, type NotDone } from '@/components/api/send';
import { ActionsAnswer } from '@/domain/api/budget-actions';
import type { HandOverRequest, OpenStory } from '@/domain/api/people/hand-over';
import type { Problem } from '@/domain/api/problem';

/** Stories per request: few, so that progress is visible. */
const AT_ONCE = 10;

/** A story that was not handed over, and why. */
export interface StoryThatStays {
  story: OpenStory;
  problem: Problem;
}

/** Hands over stories in batches. After a failure it resumes under the same key. */
export function useHandOver(personId: string) {
  const [key] = useState(newKey);
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(0);
  const [stays, setStays] = useState<StoryThatStays[]>([]);
  const [refused, setRefused] = useState<NotDone | null>(null);

  const handOver = async (stories: OpenStory[], toId: string): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setRefused(null);
    for (let at = tried; at < stories.length; at += AT_ONCE) {
      const part = stories.slice(at, at + AT_ONCE);
      const body: HandOverRequest = { key, toId, storyIds: part.map(({ id }) => id) };
      const answer = await send('POST', `/api/newsroom/people/${personId}/hand-over`, body, ActionsAnswer);
      if (!answer.done) {
        setRefused(answer);
        break;
      }
      const problems = new Map(answer.data.results.map(({ id, problem }) => [id, problem]));
      const those = part.flatMap(story => {
        const problem = problems.get(story.id);
        return problem ? [{ story, problem }] : [];
      });
      setStays(before => [...before, ...those]);
      setTried(at + part.length);
    }
    setBusy(false);
  };
  return { busy, tried, stays, refused, handOver };
}
