import type { DescribedWork } from '@/domain/api/media';
import { ask } from '@/components/api/client';
import { readAnswer } from '@/components/api/read-answer';

/** What an address leads to, described by its site as far as that answers; null when we have no answer. */
export async function describeWork(address: string): Promise<DescribedWork | null> {
  try {
    const { status, json } = await ask('POST', 'embeds', { address });
    return status === 200 ? ((await readAnswer('EmbedAnswer', json)) ?? null) : null;
  } catch {
    return null;
  }
}
