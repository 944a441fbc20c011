import { NEW_NAME, type ImportChoices } from '@/domain/imports/choices';
import type { NameLine } from '@/domain/imports/listing';
import type { Actor } from '@/domain/people/permissions';
import { Refused } from '@/server/problems/refused';
import { requirePermission } from '@/server/problems/require-permission';
import { proposeSlug } from '@/server/stories/slug-proposal';
import type { Connection } from '@/server/store/database';
import type { ImportRecord } from '@/server/store/imports/imports';
import { listNames } from '@/server/store/imports/items';
import { hasAuthor, insertAuthor } from '@/server/store/paper/authors';
import { languagesOfUsedNames } from '@/server/store/paper/named';
import { hasTopic, insertTopic } from '@/server/store/paper/topics';
import { insertEvent } from '@/server/store/stories/events';
import { IMPORT_LIMITS } from './limits';

/** Kinds of which new ones can be added. Sections are places of the paper, which people decide elsewhere. */
const KINDS = ['people', 'topics'] as const;
type Kind = (typeof KINDS)[number];
const LENGTHS = { people: 120, topics: 60 };

interface NewNames {
  actor: Actor;
  run: ImportRecord;
  lang: string;
  now: Date;
}

/**
 * Adds the authors and topics that were chosen as new ones; a name that someone has by now means that one.
 * @throws Refused 403 or 422
 */
export async function addNewNames(adding: NewNames, connection: Connection): Promise<ImportChoices> {
  const { run, actor } = adding;
  const choices = { ...run.choices };
  for (const kind of KINDS) {
    const wanted = Object.keys(choices[kind]).filter(id => choices[kind][id] === NEW_NAME);
    if (!wanted.length) continue;
    requirePermission(actor, kind === 'people' ? 'manage-authors' : 'manage-topics');
    if (wanted.length > IMPORT_LIMITS.newNames)
      throw new Refused(422, 'too-many-names', { field: kind, limit: IMPORT_LIMITS.newNames });
    const lines = await listNames(run.id, kind, IMPORT_LIMITS.matchedNames);
    const chosen = { ...choices[kind] };
    for (const foreignId of wanted) {
      const line = lines.find(one => one.foreignId === foreignId);
      const id = line && (await added(kind, line, adding, connection));
      if (id) chosen[foreignId] = id;
      else delete chosen[foreignId];
    }
    choices[kind] = chosen;
  }
  return choices;
}

/** Adds one; null for a name that is empty or taken. */
async function added(
  kind: Kind,
  { name: sent }: NameLine,
  { actor, run, lang, now }: NewNames,
  connection: Connection,
): Promise<string | null> {
  const name = sent.trim().slice(0, LENGTHS[kind]).toWellFormed();
  const names = { [lang]: name };
  const named = kind === 'people' ? 'authors' : 'topics';
  if (!name || (await languagesOfUsedNames(named, { ownerId: null, names }, connection)).length) return null;
  const slug = await freeSlug(kind, name, connection);
  const id =
    kind === 'people'
      ? await insertAuthor(
          { slug, names, titles: {}, bios: {}, email: '', portraitId: null, personId: null },
          connection,
        )
      : await insertTopic({ slug, names, descriptions: {}, isSeries: false }, connection);
  await insertEvent(
    {
      kind: kind === 'people' ? 'author.add' : 'topic.add',
      personId: actor.personId,
      at: now,
      // Readers see an author or topic with the first story of theirs.
      data: { slug, import: run.id, unseen: true },
    },
    connection,
  );
  return id;
}

async function freeSlug(kind: Kind, name: string, connection: Connection): Promise<string> {
  const isTaken = kind === 'people' ? hasAuthor : hasTopic;
  const wanted = proposeSlug(name).slice(0, 60).replace(/-$/, '') || kind;
  for (let number = 1; number <= IMPORT_LIMITS.newNames; number++) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`;
    if (!(await isTaken(slug, connection))) return slug;
  }
  throw new Refused(422, 'address-taken', { field: kind });
}
