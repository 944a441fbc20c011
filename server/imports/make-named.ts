import type { NamedItem } from '@/domain/imports/item';
import { mergeNamed, textsOf, type Merged, type NamedTexts } from '@/domain/imports/names/merge-named';
import type { ItemPlan } from '@/domain/imports/outcome';
import { requireNotSuspended } from '@/server/abuse-limits/guard';
import { changeAuthor } from '@/server/paper/authors';
import { changeTopic } from '@/server/paper/topics';
import { notFound } from '@/server/problems/refused';
import { requirePermission } from '@/server/problems/require-permission';
import { database, inTransaction, type Connection } from '@/server/store/database';
import { lastWritten, setOutcome, type ItemRecord } from '@/server/store/imports/items';
import { findNamedId } from '@/server/store/imports/named';
import { loadKeptAuthor } from '@/server/store/paper/authors';
import { loadTopicById, lockPaper } from '@/server/store/paper/paper';
import { addNamed } from './add-named';
import type { MadeItem } from './make-story';
import type { Making } from './making';

/**
 * Creates the author or topic of an item, or updates an existing one that nobody has changed here. Idempotent. @throws
 * Refused 403, 409 or 422 as the changes of authors and topics
 */
export async function importNamedEntry(
  { run, actor, lang }: Making,
  record: ItemRecord,
  now: Date,
): Promise<MadeItem> {
  const item = record.content?.item;
  if (item?.kind !== 'author' && item?.kind !== 'topic') return { outcome: 'failed', reason: 'damaged-file' };
  requirePermission(actor, item.kind === 'author' ? 'manage-authors' : 'manage-topics');
  const { personId } = actor;
  const wanted = textsOf(item, lang);
  const added = await inTransaction(async connection => {
    await requireNotSuspended(run.createdById, connection);
    // So that two concurrent imports add the same name once.
    await lockPaper(connection);
    if (await findNamedId(item.kind, { ...wanted, slug: item.slug }, connection)) return null;
    const made = { kind: item.kind, slug: item.slug, texts: wanted, personId, importId: run.id, now };
    const namedId = await addNamed(made, connection);
    if (!namedId) return null;
    // Immediately, so that an undo finds what was made.
    await setOutcome(run.id, record.position, { outcome: 'made', namedId }, connection);
    return { outcome: 'made' as const, namedId };
  });
  if (added) return added;
  const known = await knownOf(item, wanted, database());
  if (!known) throw notFound(item.kind);
  const { id, now: seen, merged } = known;
  const change = fieldsOf(item.kind, merged.change);
  if (Object.keys(change).length) {
    const save = item.kind === 'author' ? changeAuthor : changeTopic;
    await save(actor, id, { change, seen: fieldsOf(item.kind, seen) }, now);
    return { outcome: 'changed', namedId: id };
  }
  return merged.isKept ? { outcome: 'kept', reason: 'edited-here' } : { outcome: 'unchanged', namedId: id };
}

/** The plan for an author or topic. */
export async function planOf(item: NamedItem, lang: string): Promise<ItemPlan> {
  const known = await knownOf(item, textsOf(item, lang), database());
  if (!known) return 'made';
  const { change, isKept } = known.merged;
  return Object.keys(change).length ? 'changed' : isKept ? 'kept' : 'unchanged';
}

async function knownOf(
  item: NamedItem,
  wanted: NamedTexts,
  connection: Connection,
): Promise<{ id: string; now: NamedTexts; merged: Merged } | null> {
  const id = await findNamedId(item.kind, { ...wanted, slug: item.slug }, connection);
  const now = id && (await loadNamedTexts(item.kind, id, connection));
  if (!id || !now) return null;
  const last = (await lastWritten(id, connection))?.item;
  const [lang = ''] = Object.keys(wanted.names);
  const before = last && 'isSeries' in last ? textsOf(last, lang) : null;
  return { id, now, merged: mergeNamed(now, wanted, before) };
}

/** The stored texts of an author or topic; null without one. */
export async function loadNamedTexts(
  kind: NamedItem['kind'],
  id: string,
  connection: Connection,
): Promise<NamedTexts | null> {
  if (kind === 'author') {
    const author = await loadKeptAuthor(id, connection);
    return author && { ...author, descriptions: author.bios, isSeries: null };
  }
  const topic = await loadTopicById(id, connection);
  return topic && { ...topic, titles: {}, email: '' };
}

/** Texts as the fields of an author or of a topic. */
function fieldsOf(kind: NamedItem['kind'], texts: Partial<NamedTexts>): Record<string, unknown> {
  const { names, titles, descriptions, email, isSeries } = texts;
  const fields =
    kind === 'author' ? { names, titles, bios: descriptions, email } : { names, descriptions, isSeries };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
