import { NEW_NAME, type ImportChoices } from '@/domain/imports/choices';
import type { NameLine } from '@/domain/imports/listing';
import type { Actor } from '@/domain/people/permissions';
import { Refused } from '@/server/problems/refused';
import { requirePermission } from '@/server/problems/require-permission';
import type { Connection } from '@/server/store/database';
import type { ImportRecord } from '@/server/store/imports/imports';
import { listNames } from '@/server/store/imports/items';
import { addNamed } from './add-named';
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
function added(
  kind: Kind,
  { name: sent }: NameLine,
  { actor: { personId }, run, lang, now }: NewNames,
  connection: Connection,
): Promise<string | null> {
  const name = sent.trim().slice(0, LENGTHS[kind]).toWellFormed();
  const texts = {
    ...{ names: name ? { [lang]: name } : {}, titles: {}, descriptions: {} },
    ...{ email: '', isSeries: false },
  };
  const named = kind === 'people' ? 'author' : 'topic';
  return addNamed({ kind: named, slug: '', texts, personId, importId: run.id, now }, connection);
}
