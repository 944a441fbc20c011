import type { TranslationMark, TranslationSource } from '@/domain/api/translations/translation';
import { read, request } from '@/components/api/request';

const path = (storyId: string) => `/api/newsroom/stories/${storyId}/translation`;

/** What a story was made from; null when it cannot be read. */
export async function sourcesOf(storyId: string): Promise<TranslationSource[] | null> {
  return (await read(path(storyId), 'TranslationAnswer'))?.sources ?? null;
}

/** How marking a change ended: what it led to, that the source no longer has it, or that it was not done. */
export type Marked = TranslationSource[] | 'moved' | 'not-marked';

/** Marks a change of a source as done, or takes that back. */
export async function markChange(storyId: string, body: TranslationMark): Promise<Marked> {
  const answer = await request(path(storyId), { method: 'PUT', body, answer: 'TranslationAnswer' });
  if (answer.done) return answer.data.sources;
  return answer.status === 409 ? 'moved' : 'not-marked';
}
