import type { Body } from '@/domain/document/body';
import { can, type Actor } from '@/domain/people/permissions';
import { emptyFields, type StoryFields } from '@/domain/story/story';
import { parseBody, parseInput } from '@/server/forms/parse-input';
import { Refused } from '@/server/problems/refused';
import { requirePermission } from '@/server/problems/require-permission';
import { createOnce } from '@/server/stories/create/create-once';
import { digestOf } from '@/server/stories/write';
import type { Connection } from '@/server/store/database';
import { loadOpenDesks } from '@/server/store/paper/desks';
import { loadEditions, loadPaperSettings } from '@/server/store/paper/paper';
import { insertEvent } from '@/server/store/stories/events';
import { insertStory } from '@/server/store/stories/story-writes';
import { Delivery } from '@/server/syndication/api/delivery';
import type { TokenUse } from './token-route';

/**
 * Creates a draft on behalf of a token's owner, once however often it is sent.
 * @throws Refused 403 where the owner may not write, or 422
 */
export async function deliverStory({ token, actor }: TokenUse, sent: unknown, now: Date) {
  const { key, ...delivery } = parseInput(Delivery, sent);
  const edition = (await loadEditions()).find(({ code }) => code === delivery.edition);
  if (!edition) throw new Refused(422, 'no-such-edition', { field: 'edition' });
  requirePermission(actor, 'create-story', { editionId: edition.id });
  const body = await parseBody(bodyOf(delivery));
  const request = digestOf({ actor, storyId: token.id, kind: 'story.deliver', input: delivery });
  const id = await createOnce({ key, request }, now, async connection => {
    const { personId } = actor;
    const storyId = await insertStory(
      {
        ...{ editionId: edition.id, createdById: personId, now, body },
        deskId: await deskOf(actor, edition.id, connection),
        fields: await fieldsOf(delivery, connection),
      },
      connection,
    );
    const data = { token: token.name, tokenId: token.id };
    await insertEvent({ kind: 'story.create', personId, storyId, at: now, data }, connection);
    return storyId;
  });
  return { id, stage: 'draft' };
}

/** No desk or, where the owner is limited to some desks, one of those. */
async function deskOf(actor: Actor, editionId: string, connection: Connection): Promise<string | null> {
  const desks = (await loadOpenDesks(connection)).map(({ id }) => id);
  const mayWrite = (deskId: string | null) => can(actor, 'create-story', { editionId, deskId }).allowed;
  return [null, ...desks].find(mayWrite) ?? null;
}

async function fieldsOf(
  { edition: _edition, text: _text, byline, source, ...texts }: Omit<Delivery, 'key'>,
  connection: Connection,
): Promise<StoryFields> {
  const empty = emptyFields((await loadPaperSettings(connection)).name);
  return {
    ...empty,
    ...texts,
    source: source || empty.source,
    bylines: byline ? [{ role: 'by', name: byline, authorId: null }] : [],
  };
}

function bodyOf({ text }: Pick<Delivery, 'text'>): Body {
  const paragraphs = text.split(/(?:\r?\n[^\S\n]*){2,}/).map(part => part.replace(/\s+/g, ' ').trim());
  const content = paragraphs
    .filter(Boolean)
    .map(words => ({ type: 'paragraph', content: [{ type: 'text', text: words }] }));
  return { type: 'doc', content };
}
