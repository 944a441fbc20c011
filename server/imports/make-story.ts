import { filledBody, type Filled } from '@/domain/imports/fill';
import type { ForeignPerson, ForeignPicture, StoryItem } from '@/domain/imports/item';
import { lose, type Losses } from '@/domain/imports/losses';
import type { Outcome } from '@/domain/imports/outcome';
import { parseBody } from '@/server/forms/parse-input';
import { addImportedThreads, importedThreadId } from '@/server/notes/imported-threads';
import { createStory } from '@/server/stories/create/create-story';
import { saveWorkingCopy } from '@/server/stories/save';
import { database } from '@/server/store/database';
import type { ItemRecord } from '@/server/store/imports/items';
import { loadOrigin, outsidePeople, saveOrigin } from '@/server/store/imports/origins';
import { findIdByAddress } from '@/server/store/people/people';
import { loadStory, type StoryRecord } from '@/server/store/stories/stories';
import { publishItem } from './publish-item';
import { insertRedirect } from '@/server/store/pages/redirects';
import { keyOf, type Making } from './making';
import { takePicture, type TakenPicture } from './pictures';
import { fieldsOf, withLead } from './story-text';

/** What became of an item. */
export interface Made {
  outcome: Outcome;
  reason?: string;
  storyId?: string;
  losses?: Losses;
}

/** Leads the old address of an item to its story. */
async function leadOn({ run }: Making, { oldPath }: ItemRecord, storyId: string, now: Date): Promise<void> {
  if (oldPath) await insertRedirect({ path: oldPath, storyId, importId: run.id, now });
}

/** How long the pictures of one story may take. */
const PICTURES_MS = 60_000;

/**
 * Makes the story of an item, or brings one that no editor has changed up to date. Trying it again leads to the same.
 * @throws Refused as the writes of stories
 */
export async function makeStory(making: Making, record: ItemRecord, now: Date): Promise<Made> {
  const { run, actor } = making;
  const item = record.content?.item;
  if (item?.kind !== 'story') return { outcome: 'failed', reason: 'damaged-file' };
  const origin = await loadOrigin(record.source, record.foreignId);
  if (origin && origin.importId !== run.id) {
    const story = await loadStory(origin.storyId);
    if (origin.digest === record.digest) {
      await leadOn(making, record, origin.storyId, now);
      return { outcome: 'unchanged', storyId: origin.storyId };
    }
    if (!story || story.version !== origin.version || !['draft', 'published'].includes(story.stage))
      return { outcome: 'kept', storyId: origin.storyId, reason: 'edited-here' };
    return write(making, { record, item, story, isNew: false }, now);
  }
  const { editionId, deskId } = run.choices;
  const key = keyOf(run.id, record, 'create');
  const storyId = await createStory(actor, { editionId, deskId, key }, now);
  const story = (await loadStory(storyId))!;
  return write(making, { record, item, story, isNew: true }, now);
}

interface Writing {
  record: ItemRecord;
  item: StoryItem;
  story: StoryRecord;
  isNew: boolean;
}

async function write(making: Making, { record, item, story, isNew }: Writing, now: Date): Promise<Made> {
  const { run, actor, matcher } = making;
  const { losses, pictures, lead } = await takePictures(making, record, item);
  const authors = await accountsOf(item);
  const filled: Filled = {
    pictures,
    people: await suggestersOf(item, authors),
    threads: new Map(item.threads.map(thread => [thread.placeholder, importedThreadId(story.id, thread)])),
  };
  const { fields, body } = withLead(await fieldsOf(item, lead, matcher), filledBody(item.body, filled));
  const key = keyOf(run.id, record, 'save');
  const { editionId, deskId } = story;
  const version = isNew ? 1 : story.version;
  const text = { editionId, deskId, fields, body: await parseBody(body) };
  const saved = await saveWorkingCopy(actor, story.id, { version, key, ...text }, now);
  const authorOf = ({ author }: { author: ForeignPerson }) => ({
    personId: authors.get(author.email) ?? null,
    name: author.name,
  });
  await addImportedThreads(actor, story.id, item.threads, authorOf, now);
  const {
    version: written,
    publishedRevisionId,
    reason,
  } = await publishItem({ making, record, item, text }, saved, now);
  await saveOrigin(
    {
      ...{ source: record.source, foreignId: record.foreignId, storyId: story.id, importId: run.id },
      ...{ digest: record.digest, version: written, address: item.address, publishedRevisionId },
      kept: record.kept,
    },
    database(),
  );
  await leadOn(making, record, story.id, now);
  return { outcome: isNew ? 'made' : 'changed', storyId: story.id, losses, ...(reason && { reason }) };
}

/** The people of an item who have an account here, by their e-mail address. */
async function accountsOf({ suggesters, threads }: StoryItem): Promise<Map<string, string>> {
  const people = [
    ...suggesters.map(({ person }) => person),
    ...threads.flatMap(({ notes }) => notes.map(({ author }) => author)),
  ];
  const found = new Map<string, string>();
  for (const email of new Set(people.map(person => person.email).filter(Boolean))) {
    const id = await findIdByAddress(email, database());
    if (id) found.set(email, id);
  }
  return found;
}

/** The ids of people who suggested changes: of their accounts, or of the names of others. */
async function suggestersOf(
  { suggesters }: StoryItem,
  accounts: Map<string, string>,
): Promise<Map<string, string>> {
  const others = suggesters.filter(({ person }) => !accounts.has(person.email));
  const outside = others.length
    ? await outsidePeople([...new Set(others.map(({ person }) => person.name || '?'))])
    : new Map<string, string>();
  return new Map(
    suggesters.map(({ placeholder, person }) => [
      placeholder,
      accounts.get(person.email) ?? outside.get(person.name || '?')!,
    ]),
  );
}

async function takePictures(
  { run, actor }: Making,
  { losses, content, source }: ItemRecord,
  item: StoryItem,
) {
  const until = Date.now() + PICTURES_MS;
  const place = { actor, importId: run.id, source, file: content!.file, address: item.address };
  const after = structuredClone(losses);
  const pictures = new Map<string, TakenPicture>();
  const take = async (picture: ForeignPicture) => {
    const taken = Date.now() < until ? await takePicture(picture, place) : null;
    if (!taken) lose(after, 'pictures', placeOf(picture));
    return taken;
  };
  for (const picture of item.pictures) {
    const taken = await take(picture);
    if (taken) pictures.set(picture.placeholder, taken);
  }
  const lead = item.lead && (await take(item.lead));
  return { losses: after, pictures, lead };
}

function placeOf({ source, alt, caption }: ForeignPicture): string {
  if (source.kind === 'address') return source.address;
  return source.kind === 'part' ? source.name : caption || alt;
}
