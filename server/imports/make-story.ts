import type { StoryItem } from '@/domain/imports/item';
import { joinedLosses, type Losses } from '@/domain/imports/losses';
import type { Outcome } from '@/domain/imports/outcome';
import { actOnStory } from '@/server/stories/transition/act-on-story';
import { createStory } from '@/server/stories/create/create-story';
import { inTransaction } from '@/server/store/database';
import { setOutcome, type ItemRecord } from '@/server/store/imports/items';
import { loadOrigin, saveOrigin } from '@/server/store/imports/origins';
import { insertRedirect } from '@/server/store/pages/redirects';
import { acknowledgedVersion, lockKey } from '@/server/store/stories/acknowledgements';
import { loadStory, type StoryRecord } from '@/server/store/stories/stories';
import { keyOf, type Making } from './making';
import { publishItem } from './publish-item';
import { writeItem } from './write-item';

/** The outcome of an item. */
export interface MadeItem {
  outcome: Outcome;
  reason?: string;
  storyId?: string;
  /** The author or topic that it became. */
  namedId?: string;
  losses?: Losses;
}

/** Redirects the old address of an item to its story. */
async function addRedirect(
  { run }: Making,
  { oldPath }: ItemRecord,
  storyId: string,
  now: Date,
): Promise<void> {
  if (oldPath) await insertRedirect({ path: oldPath, storyId, importId: run.id, now });
}

/**
 * Creates the story of an item, or updates an existing one that no editor has changed. Idempotent.
 * @throws Refused as the writes of stories
 */
export async function makeStory(making: Making, record: ItemRecord, now: Date): Promise<MadeItem> {
  const { run, actor } = making;
  const item = record.content?.item;
  if (item?.kind !== 'story') return { outcome: 'failed', reason: 'damaged-file' };
  const createKey = keyOf(run.id, record, 'create');
  const origin = await loadOrigin(record.source, record.foreignId);
  if (origin?.importId === run.id) {
    const isNew = (await acknowledgedVersion(createKey, origin.storyId)) !== null;
    return { outcome: isNew ? 'made' : 'changed', storyId: origin.storyId };
  }
  if (origin) {
    const story = await loadStory(origin.storyId);
    if (origin.digest === record.digest) {
      await addRedirect(making, record, origin.storyId, now);
      return { outcome: 'unchanged', storyId: origin.storyId };
    }
    const isSaved = (await acknowledgedVersion(keyOf(run.id, record, 'save'), origin.storyId)) !== null;
    const isUntouched = story?.version === origin.version && ['draft', 'published'].includes(story.stage);
    if (!story || !(isSaved || isUntouched))
      return { outcome: 'kept', storyId: origin.storyId, reason: 'edited-here' };
    return write(making, { record, item, story, before: origin.version, isNew: false }, now);
  }
  const { editionId, deskId } = run.choices;
  const storyId = await createStory(actor, { editionId, deskId, key: createKey }, now);
  const story = (await loadStory(storyId))!;
  return write(making, { record, item, story, before: 1, isNew: true }, now);
}

/**
 * Spikes the new draft of an item that failed, unless another job completed the item or someone wrote the draft since.
 * A blank draft is in no list anyway. @throws Refused as the steps of stories
 */
export async function discardStory({ run, actor }: Making, record: ItemRecord, now: Date): Promise<void> {
  if (await loadOrigin(record.source, record.foreignId)) return;
  const key = (step: string) => keyOf(run.id, record, step);
  const made = await inTransaction(connection => lockKey(key('create'), connection));
  const story = made && (await loadStory(made.storyId));
  if (story?.stage !== 'draft') return;
  const saved = await Promise.all(['save', 'slug'].map(step => acknowledgedVersion(key(step), story.id)));
  if (!saved.includes(story.version)) return;
  await actOnStory(actor, story.id, { key: key('discard'), version: story.version, action: 'spike' }, now);
}

interface Writing {
  record: ItemRecord;
  item: StoryItem;
  story: StoryRecord;
  /** Its version before this import wrote it, as a repeated save must be the same request. */
  before: number;
  isNew: boolean;
}

async function write(
  making: Making,
  { record, item, story, before, isNew }: Writing,
  now: Date,
): Promise<MadeItem> {
  const { run, actor, matcher } = making;
  const { source, content, losses: lost } = record;
  const place = { actor, importId: run.id, source, file: content!.file, address: item.address };
  const key = keyOf(run.id, record, 'save');
  const at = { ...story, version: before };
  const { saved, text, losses } = await writeItem({ item, story: at, matcher, place, key }, now);
  const published = await publishItem({ making, record, item, text }, saved, now);
  const { version, publishedRevisionId, reason } = published;
  await addRedirect(making, record, story.id, now);
  const outcome = isNew ? ('made' as const) : ('changed' as const);
  const made = { outcome, storyId: story.id, losses: joinedLosses(lost, losses), ...(reason && { reason }) };
  const origin = {
    ...{ source, foreignId: record.foreignId, storyId: story.id, importId: run.id },
    ...{ digest: record.digest, version, address: item.address, publishedRevisionId },
    kept: record.kept,
  };
  // In one transaction, so that an origin from this import implies that the item was completed.
  await inTransaction(async connection => {
    await saveOrigin(origin, connection);
    await setOutcome(run.id, record.position, made, connection);
  });
  return made;
}
