import { z } from 'zod';
import { ClientId, Id } from '@/domain/api/ids';
import { textBlocks } from '@/domain/document/text-blocks';
import type { Actor } from '@/domain/people/permissions';
import type { Story } from '@/domain/story/story';
import { parseInput } from '@/server/forms/parse-input';
import { inWorker } from '@/server/imports/sources/in-worker';
import { loadMatches, Matcher } from '@/server/imports/matches';
import { writeItem } from '@/server/imports/write-item';
import { notFound, Refused } from '@/server/problems/refused';
import { requirePermission } from '@/server/problems/require-permission';
import { createStory } from '@/server/stories/create/create-story';
import { requireSameRequest } from '@/server/stories/write';
import { loadStory } from '@/server/store/stories/stories';
import { insertUse, listWire, loadVersion } from '@/server/store/wire/wire';
import { runTask } from '@/server/work/pool';
import { applyAgencyEmbargo } from './apply-agency-embargo';
import { applyAgencyNotice } from './apply-agency-notice';

const Use = z.strictObject({ editionId: Id, deskId: z.nullable(Id), key: ClientId });

/**
 * Creates a draft from an agency story, with its source, credit, pictures and embargo. Idempotent for the same request.
 * @throws Refused 403, 404, or 422 for a story that the agency killed or withholds
 */
export async function useWireStory(actor: Actor, id: string, sent: unknown, now: Date): Promise<string> {
  const { key, ...place } = parseInput(Use, sent);
  requirePermission(actor, 'create-story', place);
  const [[wire], version] = await Promise.all([listWire({ id, putAside: false, limit: 1 }), loadVersion(id)]);
  if (!wire || !version) throw notFound('wire-story');
  const { content, number } = version;
  // A version may be stored between the two reads.
  for (const state of [wire.state, content.state])
    if (state !== 'usable') throw new Refused(422, `wire-${state}`);
  const size = content.html.length;
  const item = await inWorker(() => runTask('storyOfWire', content, size));
  const storyId = await createStory(actor, { ...place, key }, now);
  // Later versions find the story from here on; a version that arrived in between is applied below.
  requireSameRequest(await insertUse({ wireStoryId: id, storyId, number, at: now }));
  // Before the text, so that the text is never without it; a request that failed half-way is completed when repeated.
  if (wire.embargoUntil && wire.embargoUntil > now)
    await applyAgencyEmbargo({ actor, storyId, wireStoryId: id, number, until: wire.embargoUntil }, now);
  const story = (await loadStory(storyId))!;
  if (isEmpty(story)) {
    const choices = { ...place, sectionId: null, asPublished: false, people: {}, sections: {}, topics: {} };
    const matcher = new Matcher(await loadMatches(place.editionId), choices);
    const at = { actor, importId: '', source: wire.source, file: '', address: content.address };
    await writeItem({ item, story, matcher, place: at, key: `${key}-text`.slice(0, 64) }, now);
  }
  const latest = await loadVersion(id);
  if (latest && latest.number > number) await applyAgencyNotice(id, latest.number, latest.content, now);
  return storyId;
}

/** Whether a story is still empty; its version would not tell, because the embargo increments it too. */
const isEmpty = ({ stage, fields, body }: Story): boolean =>
  stage === 'draft' && fields.headline === '' && !textBlocks(body).length;
