import { writeAs } from '@/components/api/request';
import { acknowledgedAs } from '../api';
import { saveStory } from '../saving/save-story';
import { sameDraft } from '../draft';
import { deleteText, unsentOf, type JournaledStory } from '../saving/journal';
import type { JournalOwner } from '@/components/journal/sealing';
import { isSaved, sendAgain } from '../saving/journaled-text';
import { newKey } from '@/components/ui/new-key';

/**
 * True when the server has the text. A newer text on the server is never overwritten: its writer has to merge
 * it.
 */
async function send(text: JournaledStory): Promise<boolean> {
  if (await isSaved(text, acknowledgedAs)) return true;
  const { settled } = await sendAgain(text, sending => saveStory(text.storyId, sending));
  if (sameDraft(settled.draft, settled.base)) return true;
  const { draft, base, version } = settled;
  return (await saveStory(text.storyId, { draft, base, version, key: newKey() })).kind === 'saved';
}

/**
 * Sends a person's unacknowledged texts from this browser, and deletes the accepted ones. Returns the others,
 * which are kept.
 */
export async function sendUnsent(owner: JournalOwner): Promise<JournaledStory[]> {
  writeAs(owner.personId);
  const left: JournaledStory[] = [];
  for (const text of await unsentOf(owner)) {
    if (await send(text).catch(() => false)) await deleteText(text);
    else left.push(text);
  }
  return left;
}
