import type { Outcome } from '@/domain/imports/outcome';
import { problemOf } from '@/server/problems/problem-of';
import { withdrawImported } from '@/server/stories/transition/publish-imported';
import { actOnStory } from '@/server/stories/transition/act-on-story';
import type { ItemRecord } from '@/server/store/imports/items';
import { deleteOrigin, loadOrigin } from '@/server/store/imports/origins';
import { deleteRedirects } from '@/server/store/pages/redirects';
import { loadStory } from '@/server/store/stories/stories';
import type { Making } from './making';
import { removeNamed } from './remove-named';

/**
 * Spikes the story that an import created; it can be revived, and a later import creates it again. A story that the
 * import only changed keeps the new text, with the previous one in its history. A story that the newsroom published is
 * unchanged.
 */
export async function undoItem(
  { actor, run, lang }: Making,
  record: ItemRecord,
): Promise<{ outcome: Outcome; reason?: string }> {
  const { outcome, storyId, position, kind, oldPath, source, foreignId } = record;
  if (kind === 'author' || kind === 'topic') return removeNamed(run, lang, record);
  if (oldPath && kind === 'redirect') {
    await deleteRedirects({ path: oldPath, importId: run.id });
    return { outcome: 'undone' };
  }
  if (outcome !== 'made' || storyId === null) return { outcome: 'kept', reason: 'in-history' };
  try {
    const story = await loadStory(storyId);
    if (story?.stage === 'published') {
      const revisionId = (await loadOrigin(source, foreignId))?.publishedRevisionId ?? null;
      const key = `undo-${run.id.slice(0, 36)}-${position}-live`;
      await withdrawImported(actor, storyId, { key, revisionId }, new Date());
    }
    if (story && story.stage !== 'spiked')
      await actOnStory(
        actor,
        storyId,
        { key: `undo-${run.id.slice(0, 36)}-${position}`, action: 'spike' },
        new Date(),
      );
    await deleteRedirects({ storyId });
    await deleteOrigin(storyId);
    return { outcome: 'undone' };
  } catch (error) {
    return { outcome: 'kept', reason: problemOf(error).reason };
  }
}
