import { textSize } from '@/domain/document/length';
import type { PublicChange, ReadText } from '@/domain/history/public-changes';
import { changesAddress } from '@/domain/story/address';
import { keyOf } from '@/server/press/surrogate-keys';
import type { LiveStoryWithBody } from '@/server/store/pages/live';
import { listPublished, type PublishedText } from '@/server/store/stories/public-changes';
import { frameOf } from '../frame';
import { runTask } from '@/server/work/pool';
import type { PaperStructure } from '../paper';

/** How many changes are shown; the text before these is the first one on the page. */
const MAX_CHANGES = 20;
/** How much text is compared for one page: letters, plus a charge for each block. */
const MAX_COMPARED = 400_000;

/** What changed in a story since it was published; null when changes are hidden from readers. */
export async function changesPage(story: LiveStoryWithBody, paper: PaperStructure, now: Date) {
  if (!story.showsChanges) return null;
  const texts = await listPublished(story.id, MAX_CHANGES + 1);
  const edition = paper.editions.find(({ id }) => id === story.editionId)!;
  const section = paper.sections.find(({ id }) => id === story.sectionId)!;
  const steps = (await stepsBetween(texts)).filter(({ changes }) => changes === null || changes.length > 0);
  const corrections = story.corrections.map(({ text, createdAt }) => ({ at: createdAt, correction: text }));
  const view = {
    frame: frameOf({ path: changesAddress(story.address), edition, section, now }, paper),
    story: { href: story.address, headline: story.fields.headline },
    steps: [...steps, ...corrections].sort((one, other) => other.at.getTime() - one.at.getTime()),
    first: texts.length > MAX_CHANGES ? null : story.firstPublishedAt,
  };
  return { view, keys: [keyOf.story(story.id), keyOf.paper] };
}

/** What changed in each text since the previous one; null for those over the total size that is compared. */
async function stepsBetween(texts: PublishedText[]): Promise<{ at: Date; changes: PublicChange[] | null }[]> {
  const pairs: [older: ReadText, newer: ReadText][] = [];
  let compared = 0;
  texts.slice(0, -1).forEach((newer, index) => {
    const older = texts[index + 1]!;
    if (pairs.length < index || !newer.body || !older.body) return;
    const size = textSize(newer.body) + textSize(older.body);
    if (compared + size > MAX_COMPARED) return;
    compared += size;
    pairs.push([
      { fields: older.fields, body: older.body },
      { fields: newer.fields, body: newer.body },
    ]);
  });
  const changes = await runTask('publicChanges', pairs, compared);
  return texts.slice(0, -1).map(({ at }, index) => ({ at, changes: changes[index] ?? null }));
}
