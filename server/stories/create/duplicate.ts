import { publicBody } from '@/domain/document/public/public-body';
import type { Actor } from '@/domain/people/permissions';
import { slugOfCopy } from '@/domain/story/slug';
import { isUnderEmbargo } from '@/domain/story/workflow';
import { insertEvent } from '@/server/store/stories/events';
import { insertStory } from '@/server/store/stories/story-writes';
import { copyMachineTexts } from '@/server/store/translations/machine-translations';
import { requireEveryVersion } from '../embargo';
import { copyUse } from '@/server/store/wire/wire';
import { createOnce } from './create-once';
import { lockSource } from './kept-source';
import { deskOfCopy } from './open-desk';
import { digestOf } from '../write';

/**
 * Creates a draft with the text of a story, in its edition and in a new group: without its history, notes, suggestions
 * and schedule, under a new slug. An embargo applies to the copy too, so only a person who could lift it copies the story
 * until it ends, and the copy of an agency story is withdrawn with it. Returns its id.
 * @throws Refused 403 where the actor may not write, 404, or 422
 */
export async function duplicateStory(actor: Actor, id: string, key: string, now: Date): Promise<string> {
  const request = digestOf({ actor, storyId: id, kind: 'story.duplicate', input: {} });
  return createOnce({ key, request }, now, async connection => {
    const source = await lockSource(id, connection);
    const { editionId, fields, body, embargoUntil } = source;
    // The copy has an embargo of its own, which the people of its place can lift.
    if (isUnderEmbargo(embargoUntil, now)) requireEveryVersion(actor, source);
    const { personId } = actor;
    const copy = {
      ...{ editionId, embargoUntil, createdById: personId, now },
      deskId: await deskOfCopy(actor, source, connection),
      fields: { ...fields, slug: slugOfCopy(fields.slug) },
      body: publicBody(body),
    };
    const storyId = await insertStory(copy, connection);
    await copyMachineTexts(storyId, [id], connection);
    await copyUse({ fromId: id, storyId, at: now }, connection);
    const data = { copiedFrom: id };
    await insertEvent({ kind: 'story.create', personId, storyId, at: now, data }, connection);
    return storyId;
  });
}
