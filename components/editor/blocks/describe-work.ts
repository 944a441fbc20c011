import type { DescribedWork } from '@/domain/api/media';
import { request } from '@/components/api/request';

/** The description of an address by its site; null when there is no answer. */
export async function describeWork(address: string): Promise<DescribedWork | null> {
  const body = { address };
  const answer = await request('/api/newsroom/embeds', { method: 'POST', body, answer: 'EmbedAnswer' });
  return answer.done ? answer.data : null;
}
