import type { TranslationMark, TranslationSource } from '@/domain/api/translations/translation';
import { ask } from '@/components/api/client';
import { readAnswer } from '@/components/api/read-answer';

/** What a story was made from; null when it cannot be read. */
export async function sourcesOf(storyId: string): Promise<TranslationSource[] | null> {
  try {
    const { status, json } = await ask('GET', `stories/${storyId}/translation`);
    return status === 200 ? ((await readAnswer('TranslationAnswer', json))?.sources ?? null) : null;
  } catch {
    return null;
  }
}

/** How marking a change ended: what it led to, that the source has it no more, or that it was not done. */
export type Marked = TranslationSource[] | 'moved' | 'not-marked';

/** Marks a change of a source as done, or takes that back. */
export async function markChange(storyId: string, mark: TranslationMark): Promise<Marked> {
  try {
    const { status, json } = await ask('PUT', `stories/${storyId}/translation`, mark);
    if (status === 409) return 'moved';
    return (status === 200 && (await readAnswer('TranslationAnswer', json))?.sources) || 'not-marked';
  } catch {
    return 'not-marked';
  }
}
