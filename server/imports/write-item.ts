import { filledBody, type ImportedReferences } from '@/domain/imports/fill';
import type { ForeignPerson, ForeignPicture, StoryItem } from '@/domain/imports/item';
import { lose, type Losses } from '@/domain/imports/losses';
import { parseBody } from '@/server/forms/parse-input';
import { addImportedThreads, importedThreadId } from '@/server/notes/imported-threads';
import { saveWorkingCopy, type Saved } from '@/server/stories/save';
import type { SentText } from '@/server/stories/story-input';
import { database } from '@/server/store/database';
import { outsidePeople } from '@/server/store/imports/origins';
import { findIdByAddress } from '@/server/store/people/people';
import type { StoryRecord } from '@/server/store/stories/stories';
import type { Matcher } from './matches';
import { importPicture, type ImportedPictureSource, type TakenPicture } from './pictures';
import { fieldsOf, withLead } from './story-text';

/** An item to write as the text of a story. */
interface ItemWrite {
  item: StoryItem;
  story: Pick<StoryRecord, 'id' | 'editionId' | 'deskId' | 'version'>;
  matcher: Matcher;
  place: ImportedPictureSource;
  key: string;
}

/** What was written, and the pictures that could not be imported. */
interface WrittenItem {
  saved: Saved;
  text: SentText;
  losses: Losses;
}

/** Writes an item into a story, with its pictures, notes and suggestions. @throws Refused as the writes of stories */
export async function writeItem(
  { item, story, matcher, place, key }: ItemWrite,
  now: Date,
): Promise<WrittenItem> {
  const { actor } = place;
  const { losses, pictures, lead } = await takePictures(item, place);
  const authors = await accountsOf(item);
  const filled: ImportedReferences = {
    pictures,
    people: await suggestersOf(item, authors),
    threads: new Map(item.threads.map(thread => [thread.placeholder, importedThreadId(story.id, thread)])),
  };
  const { fields, body } = withLead(await fieldsOf(item, lead, matcher), filledBody(item.body, filled));
  const { editionId, deskId, version } = story;
  const text = { editionId, deskId, fields, body: await parseBody(body) };
  const saved = await saveWorkingCopy(actor, story.id, { version, key, ...text }, now);
  const authorOf = ({ author }: { author: ForeignPerson }) => ({
    personId: authors.get(author.email) ?? null,
    name: author.name,
  });
  await addImportedThreads(actor, story.id, item.threads, authorOf, now);
  return { saved, text, losses };
}

/** How long the pictures of one story may take. */
const PICTURES_MS = 60_000;

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

/** Takes the pictures of an item into the library; failed ones are losses. */
export async function takePictures(item: StoryItem, place: ImportedPictureSource) {
  const until = Date.now() + PICTURES_MS;
  const losses: Losses = {};
  const pictures = new Map<string, TakenPicture>();
  const take = async (picture: ForeignPicture) => {
    const taken = Date.now() < until ? await importPicture(picture, place) : null;
    if (!taken) lose(losses, 'pictures', placeOf(picture));
    return taken;
  };
  for (const picture of item.pictures) {
    const taken = await take(picture);
    if (taken) pictures.set(picture.placeholder, taken);
  }
  const lead = item.lead && (await take(item.lead));
  return { losses, pictures, lead };
}

function placeOf({ source, alt, caption }: ForeignPicture): string {
  if (source.kind === 'address') return source.address;
  return source.kind === 'part' ? source.name : caption || alt;
}
