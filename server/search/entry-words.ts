import { bodyToText } from '@/domain/document/write';
import type { Connection } from '@/server/store/database';
import { listEntryTexts } from '@/server/store/coverage/newest-entries';

/** The words of the live coverage of stories, by the story. */
export async function entryWords(
  storyIds: string[],
  of: { drafts: boolean },
  connection: Connection,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const { storyId, title, byline, body } of await listEntryTexts(storyIds, of, connection)) {
    const words = [title, byline, bodyToText(body)].filter(Boolean).join('\n');
    const before = found.get(storyId);
    found.set(storyId, before === undefined ? words : `${before}\n${words}`);
  }
  return found;
}
