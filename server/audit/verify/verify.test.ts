import { randomUUID } from 'node:crypto';
import { appendFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GET } from '@/app/(reader)/[[...path]]/route';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { testPicture } from '@/scripts/test/picture';
import { act, publishStory } from '@/scripts/test/publish';
import { testSound } from '@/scripts/test/recording';
import { pictureForm } from '@/server/media/picture-forms';
import { addRecording } from '@/server/media/recordings';
import { lastLink } from '@/server/store/audit/links';
import { inTransaction } from '@/server/store/database';
import { clientOf, prisma } from '@/server/store/prisma';
import type { Anchor } from '@/domain/audit/chain';
import type { PageReader } from './pages';
import { verify } from './verify';

const fixture = testPaper();
const at = new Date('2026-11-24T01:00:00Z');
const ORIGIN = 'https://paper.example';
let editor: Actor;
let id: string;
let mediaId: string;
let recordingId: string;
/** How the test server tampers with its pages. */
let spoil = (html: string) => html;

const read: PageReader = async path => {
  const response = await GET(new Request(ORIGIN + encodeURI(path)));
  const keys = response.headers.get('surrogate-key')?.split(' ') ?? [];
  return { status: response.status, keys, html: spoil(await response.text()) };
};

/** The findings of this story, picture and recording, one per line. */
async function findings(...anchors: Anchor[]): Promise<string[]> {
  const found: string[] = [];
  for await (const { findings } of verify({ anchors, read, origin: ORIGIN }))
    for (const one of findings)
      if (one.part === 'chain' || [id, mediaId, recordingId].includes(one.id))
        found.push([one.part, one.rule, one.detail].filter(Boolean).join(' '));
  return found;
}

/** Does what a person with the console of the database could: with triggers switched off. */
function damage(...statements: string[]): Promise<void> {
  return inTransaction(async connection => {
    await clientOf(connection).$executeRaw`SET LOCAL session_replication_role = replica`;
    for (const statement of statements) await clientOf(connection).$executeRawUnsafe(statement);
  });
}

const link = { type: 'link', attrs: { href: 'https://port.example/times?a=1&b=2' } };
const content = [
  { type: 'paragraph', content: [{ type: 'text', text: 'Nine ferries, “again”.' }] },
  { type: 'paragraph', content: [{ type: 'text', text: 'Times', marks: [link] }] },
];

beforeAll(async () => {
  editor = await fixture.paper.person('editor');
  await prisma().edition.updateMany({
    data: { followLinks: [{ label: 'Elsewhere', href: 'https://elsewhere.example' }] },
  });
});
beforeEach(async () => {
  spoil = html => html;
  mediaId = await testPicture(1600, 900);
  const sound = { name: 'bell.wav', chunks: Readable.from([testSound()]) };
  recordingId = (await addRecording(editor, sound)).id;
  id = await publishStory(editor, {
    ...{ editionId: fixture.paper.editionId, at, content },
    fields: {
      ...{ slug: randomUUID(), sectionId: fixture.paper.sectionId, headline: 'Ferries return' },
      lead: { mediaId, caption: 'The sea', credit: 'Lin', alt: 'A sea' },
    },
  });
});

describe('A verification', () => {
  it('finds nothing in an untouched paper', async () => {
    await act(editor, id, 'correct', at, 'Nine, not ten.');
    expect(await findings()).toEqual([]);
    await act(editor, id, 'kill', at);
    expect(await findings()).toEqual([]);
  });

  const ofStory = (change: string) => () => `UPDATE "Story" SET ${change} WHERE id = '${id}'`;
  const ofRevision = (change: string) => () =>
    `UPDATE "Revision" SET ${change} WHERE id = (SELECT "liveRevisionId" FROM "Story" WHERE id = '${id}')`;

  it.each([
    [
      'the headline of a live revision',
      ofRevision(`fields = fields || '{"headline": "Sunk"}'`),
      'stories revision-changed revision 1: headline',
    ],
    [
      'the body of a live revision',
      ofRevision(`body = replace(body::text, 'Nine', 'Ten')::jsonb`),
      'stories revision-changed revision 1: body',
    ],
    [
      'a body together with its digest',
      ofRevision(`body = replace(body::text, 'Nine', 'Ten')::jsonb,
        digests = digests_of(fields, replace(body::text, 'Nine', 'Ten')::jsonb)`),
      'stories digests-changed revision 1',
    ],
    [
      'the time of a story',
      ofStory(`"firstPublishedAt" = '2020-01-01Z'`),
      'stories story-changed firstPublishedAt',
    ],
    [
      'the digest of a picture',
      () => `UPDATE "Media" SET sha256 = 'ab12' WHERE id = '${mediaId}'`,
      'pictures digest-changed',
    ],
    [
      'the digest of a recording',
      () => `UPDATE "Recording" SET sha256 = 'ab12' WHERE id = '${recordingId}'`,
      'recordings digest-changed',
    ],
  ])('reports %s that was changed in the database', async (_, statement, expected) => {
    await damage(statement());
    expect(await findings()).toEqual([expected]);
  });

  it('reports a revision that replaced the live one', async () => {
    await damage(
      `INSERT INTO "Revision" (id, "storyId", number, reason, fields, body, digests, "createdAt")
       SELECT 'forged-${id}', "storyId", 99, reason, fields, body, digests, "createdAt" FROM "Revision" WHERE "storyId" = '${id}'`,
      `UPDATE "Story" SET "liveRevisionId" = 'forged-${id}' WHERE id = '${id}'`,
    );
    expect(await findings()).toEqual(['stories story-changed liveRevisionId']);
  });

  it('reports a correction that was changed', async () => {
    await act(editor, id, 'correct', at, 'Nine, not ten.');
    await damage(`UPDATE "Correction" SET text = 'Ten.' WHERE "storyId" = '${id}'`);
    expect(await findings()).toEqual(['stories corrections-changed']);
  });

  it('reports changed files of a picture', async () => {
    const form = (await pictureForm(mediaId, 320, 'jpg'))!;
    expect(await findings()).toEqual([]);
    for (const file of [`${mediaId}/original`, form])
      await appendFile(join(process.env.DATA_DIR!, 'media', file), '!');
    expect(await findings()).toEqual(['pictures file-changed original', 'pictures file-changed 320.jpg']);
  });

  it('reports a recording whose file was changed or is missing', async () => {
    const file = join(process.env.DATA_DIR!, 'media', recordingId, 'recording.wav');
    await appendFile(file, '!');
    expect(await findings()).toEqual(['recordings file-changed']);
    await rm(file);
    expect(await findings()).toEqual(['recordings file-missing']);
  });

  it.each([
    [
      'a page with other words',
      (html: string) => html.replaceAll('Nine ferries', 'Ten ferries'),
      'pages text-missing Nine ferries, “again”.',
    ],
    [
      'a link that no editor wrote',
      (html: string) => html.replace('</main>', '<a href="https://evil.example/x">x</a></main>'),
      'pages unknown-link https://evil.example/x',
    ],
    [
      'a script within a page',
      (html: string) => html.replace('</main>', '<script>alert(1)</script></main>'),
      'pages unknown-script script',
    ],
    [
      'an attribute that runs',
      (html: string) => html.replace('<main', '<main onclick="alert(1)"'),
      'pages unknown-script main onclick',
    ],
  ])('reports %s', async (_, change, expected) => {
    spoil = change;
    expect(await findings()).toEqual([expected]);
  });

  it('detects by an anchor that the whole chain was rewritten', async () => {
    const anchor = (await lastLink())!;
    await damage(
      `UPDATE "Event" SET "personId" = NULL WHERE id = (SELECT min(id) FROM "Event" WHERE "personId" IS NOT NULL)`,
      `DO $$
      DECLARE one RECORD; previous TEXT := repeat('0', 64); made TEXT;
      BEGIN
        FOR one IN SELECT link.*, event.at, event.kind, event."personId", event."storyId", event."subjectKind",
            event."subjectId", event."originDigest", event.data
          FROM "EventLink" link JOIN "Event" event ON event.id = link."eventId" ORDER BY link.number LOOP
          made := sha256_hex(canonical_form(one.number::text, previous, exact_time(one."linkedAt"), one."eventId"::text,
            exact_time(one.at), one.kind, one."personId", one."storyId", one."subjectKind", one."subjectId",
            one."originDigest", one.data::text, one.live::text));
          UPDATE "EventLink" SET hash = made, "previousHash" = previous WHERE number = one.number;
          previous := made;
        END LOOP;
      END $$`,
    );
    expect(await findings()).toEqual([]);
    expect(await findings(anchor)).toEqual([expect.stringMatching(/^chain differs-from-anchor/)]);
  });

  it('detects by an anchor that the newest events were removed', async () => {
    const anchor = (await lastLink())!;
    await damage(
      `DELETE FROM "Event" WHERE id = (SELECT "eventId" FROM "EventLink" ORDER BY number DESC LIMIT 1)`,
      `DELETE FROM "EventLink" WHERE number = ${anchor.number}`,
    );
    expect(await findings(anchor)).toContain('chain anchored-link-missing');
  });
});
