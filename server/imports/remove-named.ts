import type { NamedItem } from '@/domain/imports/item';
import { textsOf } from '@/domain/imports/names/merge-named';
import type { Outcome } from '@/domain/imports/outcome';
import { inTransaction, type Connection } from '@/server/store/database';
import type { ImportRecord } from '@/server/store/imports/imports';
import type { ItemRecord } from '@/server/store/imports/items';
import { deleteNamed, isNameUsed } from '@/server/store/imports/named';
import { loadKeptAuthor } from '@/server/store/paper/authors';
import { lockPaper } from '@/server/store/paper/paper';
import { insertEvent } from '@/server/store/stories/events';
import { loadNamedTexts } from './make-named';

/** Removes an author or topic that an import created, unless a story uses it or someone changed it since. */
export function removeNamed(
  run: ImportRecord,
  lang: string,
  { outcome, namedId, content }: ItemRecord,
): Promise<{ outcome: Outcome; reason?: string }> {
  const item = content?.item;
  if (outcome !== 'made' || namedId === null || (item?.kind !== 'author' && item?.kind !== 'topic'))
    return Promise.resolve({ outcome: 'kept', reason: 'edited-here' });
  const { kind } = item;
  return inTransaction(async connection => {
    await lockPaper(connection);
    if (!(await isAsMade(item, lang, namedId, connection))) return { outcome: 'kept', reason: 'edited-here' };
    if (await isNameUsed(namedId, run.startedAt ?? run.createdAt, connection))
      return { outcome: 'kept', reason: 'in-use' };
    await deleteNamed(kind, namedId, connection);
    const about = { subject: { kind, id: namedId }, personId: run.createdById, at: new Date() };
    // No reader has seen it.
    const data = { import: run.id, unseen: true };
    await insertEvent({ kind: `${kind}.remove`, ...about, data }, connection);
    return { outcome: 'undone' };
  });
}

async function isAsMade(item: NamedItem, lang: string, id: string, connection: Connection): Promise<boolean> {
  const now = await loadNamedTexts(item.kind, id, connection);
  if (!now) return false;
  const made = textsOf(item, lang);
  const isSame = (['names', 'titles', 'descriptions', 'email'] as const).every(
    place => sorted(now[place]) === sorted(made[place]),
  );
  const author = item.kind === 'author' && (await loadKeptAuthor(id, connection));
  return (
    isSame &&
    (now.isSeries ?? false) === (made.isSeries ?? false) &&
    !(author && (author.personId ?? author.portraitId))
  );
}

const sorted = (texts: string | Record<string, string>): string =>
  JSON.stringify(typeof texts === 'string' ? texts : Object.entries(texts).sort());
