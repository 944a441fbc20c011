import type { NotDone } from '@/components/api/answer';
import type { NewsroomWords } from './words';

/** The reason as a sentence that explains what to do. */
export function reasonWords({ reason }: NotDone, words: NewsroomWords): string {
  const known: Record<string, string> = words.send;
  return known[reason] ?? words.send.refused;
}
