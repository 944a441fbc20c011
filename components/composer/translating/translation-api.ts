import type { TranslationMark, TranslationSource } from '@/domain/api/translations/translation';
import { read, request } from '@/components/api/request';

const path = (storyId: string) => `/api/newsroom/stories/${storyId}/translation`;

/** The sources of a story; null when they cannot be read. */
export async function sourcesOf(storyId: string): Promise<TranslationSource[] | null> {
  return (await read(path(storyId), 'TranslationAnswer'))?.sources ?? null;
}

/** The result of marking a change: the new state, that the source no longer has it, or that it failed. */
export type Marked = TranslationSource[] | 'moved' | 'not-marked';

/** Marks a source change as done, or undoes that. */
export async function markChange(storyId: string, body: TranslationMark): Promise<Marked> {
  const answer = await request(path(storyId), { method: 'PUT', body, answer: 'TranslationAnswer' });
  if (answer.done) return answer.data.sources;
  return answer.status === 409 ? 'moved' : 'not-marked';
}
