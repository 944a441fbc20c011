import type { StoryItem } from '@/domain/imports/item';
import { VersionConflict } from '@/server/problems/version-conflict';
import { Refused } from '@/server/problems/refused';
import { saveWorkingCopy, type Saved } from '@/server/stories/save';
import { disambiguateSlug } from '@/server/stories/slug-proposal';
import type { SentText } from '@/server/stories/story-input';
import { publishImported } from '@/server/stories/transition/publish-imported';
import type { ItemRecord } from '@/server/store/imports/items';
import { loadStory } from '@/server/store/stories/stories';
import { keyOf, type Making } from './making';

/** What an import last wrote to a story. */
interface Written {
  version: number;
  publishedRevisionId: string | null;
  /** Why it stays a draft; undefined where it is published, or was not published elsewhere. */
  reason?: string;
}

interface SavedItem {
  making: Making;
  record: ItemRecord;
  item: StoryItem;
  text: SentText;
}

/** Publishes an item that was public at its source, with the original dates, if the import is set to. */
export async function publishItem(
  { making, record, item, text }: SavedItem,
  { version, story }: Saved,
  now: Date,
): Promise<Written> {
  const unpublished = { version, publishedRevisionId: null };
  const { run, actor } = making;
  if (!run.choices.asPublished || !item.isPublished) return unpublished;
  const dates = datesOf(item, now);
  if (!dates) return { ...unpublished, reason: 'no-date' };
  const key = (step: string) => keyOf(run.id, record, step);
  let written = version;
  try {
    await publishImported(actor, story.id, { key: key('publish'), version, ...dates }, now);
  } catch (error) {
    if (error instanceof VersionConflict) return { ...unpublished, reason: 'edited-here' };
    if (!(error instanceof Refused) || error.status === 503) throw error;
    if (error.reason !== 'address-taken') return { ...unpublished, reason: error.reason };
    // A withdrawn story keeps its address permanently.
    const fields = { ...text.fields, slug: disambiguateSlug(text.fields.slug, story.id) };
    const save = { version, key: key('slug'), ...text, fields };
    written = (await saveWorkingCopy(actor, story.id, save, now)).version;
    const options = { key: key('publish-beside'), version: written, ...dates };
    await publishImported(actor, story.id, options, now);
  }
  const after = (await loadStory(story.id))!;
  // Later text by someone else is not part of the import.
  const isLast = after.version === written + 1;
  return { version: written + 1, publishedRevisionId: isLast ? after.liveRevisionId : null };
}

/** When an item was first and last published; null without a past time. */
function datesOf({ publishedAt, changedAt }: StoryItem, now: Date): { first: Date; last: Date } | null {
  const first = publishedAt === null ? null : new Date(publishedAt);
  if (!first || Number.isNaN(first.getTime()) || first > now) return null;
  const changed = changedAt === null ? first : new Date(changedAt);
  return { first, last: changed > first && changed <= now ? changed : first };
}
