import type { DescribedWork } from '@/domain/api/media';
import { request } from '@/components/api/request';

/** What an address leads to, described by its site as far as that answers; null when we have no answer. */
export async function describeWork(address: string): Promise<DescribedWork | null> {
  const body = { address };
  const answer = await request('/api/newsroom/embeds', { method: 'POST', body, answer: 'EmbedAnswer' });
  return answer.done ? answer.data : null;
}
