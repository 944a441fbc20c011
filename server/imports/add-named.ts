import type { NamedTexts } from '@/domain/imports/names/merge-named';
import { Refused } from '@/server/problems/refused';
import { proposeSlug } from '@/server/stories/slug-proposal';
import type { Connection } from '@/server/store/database';
import type { ImportedNameKind } from '@/server/store/imports/named';
import { hasAuthor, insertAuthor } from '@/server/store/paper/authors';
import { languagesOfUsedNames } from '@/server/store/paper/named';
import { hasTopic, insertTopic } from '@/server/store/paper/topics';
import { insertEvent } from '@/server/store/stories/events';
import { IMPORT_LIMITS } from './limits';

/** An author or topic that an import adds. */
interface NewNamed {
  kind: ImportedNameKind;
  /** The wanted slug; if it is taken, one is made from the name. */
  slug: string;
  texts: NamedTexts;
  personId: string;
  importId: string;
  now: Date;
}

/** Adds an author or topic, with an event; null where it has no name, or another one has it. @throws Refused 422 */
export async function addNamed(
  { kind, slug: wanted, texts, personId, importId, now }: NewNamed,
  connection: Connection,
): Promise<string | null> {
  const { names, titles, descriptions, email, isSeries } = texts;
  const [name] = Object.values(names);
  const list = kind === 'author' ? 'authors' : 'topics';
  if (!name || (await languagesOfUsedNames(list, { ownerId: null, names }, connection)).length) return null;
  const slug = await freeSlug(kind, wanted || proposeSlug(name) || kind, connection);
  const id =
    kind === 'author'
      ? await insertAuthor(
          { slug, names, titles, bios: descriptions, email, portraitId: null, personId: null },
          connection,
        )
      : await insertTopic({ slug, names, descriptions, isSeries: isSeries ?? false }, connection);
  // Readers see an author or topic with the first story of theirs.
  const data = { slug, import: importId, unseen: true };
  await insertEvent({ kind: `${kind}.add`, personId, at: now, data }, connection);
  return id;
}

async function freeSlug(kind: ImportedNameKind, wanted: string, connection: Connection): Promise<string> {
  const isTaken = kind === 'author' ? hasAuthor : hasTopic;
  const start = wanted.slice(0, 60).replace(/-$/, '');
  for (let number = 1; number <= IMPORT_LIMITS.newNames; number++) {
    const slug = number === 1 ? start : `${start}-${number}`;
    if (!(await isTaken(slug, connection))) return slug;
  }
  throw new Refused(422, 'address-taken', { field: kind });
}
