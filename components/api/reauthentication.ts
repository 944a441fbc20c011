import type { Answer } from '@/components/api/answer';

type Ask = () => Promise<boolean>;

let ask: Ask | null = null;

/** Has people asked to prove who they are by this; returns how to stop that. */
export function answerAsking(by: Ask): () => void {
  ask = by;
  return () => {
    if (ask === by) ask = null;
  };
}

/**
 * Sends something, and where it is refused until the person proves once more who they are, asks them and sends it
 * again: whatever sent it knows nothing of that, and loses nothing.
 */
export async function sendProved<Data>(attempt: () => Promise<Answer<Data>>): Promise<Answer<Data>> {
  const answer = await attempt();
  if (answer.done || answer.reason !== 'reauthentication-required' || !ask) return answer;
  return (await ask()) ? attempt() : answer;
}
