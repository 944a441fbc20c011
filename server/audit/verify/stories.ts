import { canonicalForm } from '@/domain/audit/canonical-form';
import { listVerifiedStories, type VerifiedStory } from '@/server/store/audit/verified';
import type { VerifyFinding, Looked } from './finding';
import { sha256 } from './sha256';

const PAGE = 100;

/**
 * Compares what the database has of public and withdrawn stories with the chain of events: the live revision field by
 * field, its times, the public text of a withdrawal, and its corrections.
 */
export async function* verifyStories(after: string): AsyncGenerator<Looked> {
  for (let last = after; ;) {
    const stories = await listVerifiedStories(last, PAGE);
    for (const story of stories) yield { key: story.id, findings: findingsOf(story) };
    if (stories.length < PAGE) return;
    last = stories.at(-1)!.id;
  }
}

function findingsOf(story: VerifiedStory): VerifyFinding[] {
  const { id, recorded, stored, revision } = story;
  const finding = (rule: string, detail?: string): VerifyFinding => ({ part: 'stories', id, rule, detail });
  if (!recorded) return [finding('never-recorded')];
  const found = Object.keys(stored)
    .filter(field => (stored[field] ?? null) !== (recorded[field] ?? null))
    .map(field => finding('story-changed', field));
  if (correctionsDigest(story) !== (recorded.corrections ?? null)) found.push(finding('corrections-changed'));
  if (!revision) return stored.liveRevisionId ? [...found, finding('revision-deleted')] : found;
  const named = `revision ${revision.number}`;
  const changed = changedFields(revision);
  found.push(...changed.map(field => finding('revision-changed', `${named}: ${field}`)));
  const isRecorded = stored.liveRevisionId === recorded.liveRevisionId;
  if (isRecorded && sha256(revision.digests) !== recorded.digest)
    found.push(finding('digests-changed', named));
  return found;
}

/** The fields of a revision whose text is not that of their digest. */
function changedFields({ digests, fields, body }: NonNullable<VerifiedStory['revision']>): string[] {
  const kept = JSON.parse(digests) as Record<string, string>;
  const now: Record<string, string> = { ...fields, body };
  return [...new Set([...Object.keys(kept), ...Object.keys(now)])].filter(
    name => now[name] === undefined || sha256(now[name]) !== kept[name],
  );
}

function correctionsDigest({ corrections }: VerifiedStory): string | null {
  return corrections.length ? sha256(corrections.map(canonicalForm).join('')) : null;
}
