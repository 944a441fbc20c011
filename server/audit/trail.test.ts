import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { chainedText, type LinkedEvent } from '@/domain/audit/chain';
import type { Actor } from '@/domain/people/permissions';
import { formOf } from '@/scripts/test/audit/forms';
import { testPaper } from '@/scripts/test/paper';
import { publishStory } from '@/scripts/test/publish';
import { changeEdition } from '@/server/paper/paper';
import { prisma } from '@/server/store/prisma';
import { exportTrail } from './export';
import { auditTrail, type AuditQuery } from './trail';

const fixture = testPaper();
const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 1, minute));
const now = at(59);
let admin: Actor;
let editor: Actor;
let id: string;

const trail = (query: AuditQuery & { after?: string } = {}) => auditTrail(admin, query, 'Asia/Shanghai', now);
const kindsOf = async (query: AuditQuery) => (await trail(query)).rows.map(({ kind }) => kind);

async function linesOf(query: AuditQuery & { format?: string }): Promise<string[]> {
  let text = '';
  for await (const part of (await exportTrail(admin, query, now)).lines) text += part;
  return text.trimEnd().split(/\r?\n/);
}

beforeAll(async () => {
  admin = await fixture.paper.person('admin');
  editor = await fixture.paper.person('editor');
  const { editionId, sectionId } = fixture.paper;
  id = await publishStory(editor, {
    editionId,
    at: at(1),
    fields: { slug: 'one', sectionId, headline: '=Ports "closed"' },
  });
  await changeEdition(admin, editionId, await formOf('edition', editionId, { name: 'Global' }), at(5));
});

describe('The audit trail', () => {
  it('is open to admins only', async () => {
    await expect(auditTrail(editor, {}, 'UTC', now)).rejects.toMatchObject({ status: 403 });
    await expect(exportTrail(editor, { format: 'csv' }, now)).rejects.toMatchObject({ status: 403 });
  });

  it('has each change with its values before and after, newest first', async () => {
    const [newest, published] = (await trail()).rows;
    expect(newest).toMatchObject({
      kind: 'edition.change',
      ...{ personName: 'admin 1', subjectKind: 'edition', subjectName: 'Global' },
      data: { difference: { name: { before: 'en', after: 'Global' } } },
    });
    expect(published).toMatchObject({ kind: 'story.publish', subjectId: id, subjectName: '=Ports "closed"' });
    for (const { id: eventId, hash } of [newest!, published!])
      expect(await prisma().eventLink.findUnique({ where: { eventId: BigInt(eventId) } })).toMatchObject({
        hash,
      });
  });

  it('shows when it was last verified, and how many differences were found', async () => {
    expect((await trail()).verified).toBeNull();
    await prisma().verification.create({ data: { startedAt: at(40), finishedAt: at(41), found: 2 } });
    expect((await trail()).verified).toEqual({ at: at(41).toISOString(), found: 2 });
  });

  it('is filtered by person, action, subject and time in the zone of the reader', async () => {
    expect(await kindsOf({ person: editor.personId })).toEqual(['story.publish', 'story.create']);
    expect(await kindsOf({ person: 'EDITOR' })).toEqual(['story.publish', 'story.create']);
    expect(await kindsOf({ person: 'no one' })).toEqual([]);
    expect(await kindsOf({ action: 'story.create' })).toEqual(['story.create']);
    expect(await kindsOf({ subject: `story:${id}`, action: 'story.publish' })).toEqual(['story.publish']);
    expect(await kindsOf({ subject: `edition:${fixture.paper.editionId}` })).toEqual(['edition.change']);
    expect(await kindsOf({ from: '2026-11-24T09:02', to: '2026-11-24T09:30' })).toEqual(['edition.change']);
    expect(await kindsOf({ to: '2026-11-24T09:01' })).toEqual(['story.publish', 'story.create']);
  });

  it('ignores filters with unknown values', async () => {
    const query = {
      action: 'nothing',
      subject: "story:'; DROP",
      from: 'x',
      to: '2026-02-30T00:00',
      after: '1-x',
    };
    const { chosen } = await trail(query);
    expect(Object.values(chosen)).toEqual([null, null, null, null, null]);
  });

  it('records that the events of one person were read', async () => {
    const reads = await prisma().event.findMany({ where: { kind: 'audit.read' } });
    expect(reads.map(({ personId, subjectId }) => [personId, subjectId])).toEqual([
      [admin.personId, editor.personId],
    ]);
  });

  it('continues where a page ended', async () => {
    for (let minute = 10; minute < 22; minute++)
      await prisma().event.createMany({
        data: Array.from({ length: 10 }, () => ({ kind: 'paper.change', at: at(minute) })),
      });
    const first = await trail({ action: 'paper.change' });
    const second = await trail({ action: 'paper.change', after: first.next! });
    const ids = [...first.rows, ...second.rows].map(row => row.id);
    expect([first.rows.length, second.rows.length, second.next]).toEqual([100, 20, null]);
    expect(new Set(ids).size).toBe(120);
  });

  it('is exported with everything that its hashes cover', async () => {
    const lines = await linesOf({ format: 'lines', subject: `story:${id}` });
    const events = lines.map(line => JSON.parse(line) as LinkedEvent & { hash: string });
    expect(events.map(({ kind }) => kind)).toEqual(['story.publish', 'story.create']);
    for (const event of events)
      expect(createHash('sha256').update(chainedText(event)).digest('hex')).toBe(event.hash);
    const [record] = (await trail({ action: 'audit.export' })).rows;
    expect(record).toMatchObject({
      personId: admin.personId,
      data: { format: 'jsonl', subject: `story:${id}` },
    });
  });

  it('is exported to spreadsheets, without formulas', async () => {
    await prisma().event.create({ data: { kind: 'paper.change', at: at(40), subjectId: '=1+1' } });
    const [head, first] = await linesOf({ format: 'csv', from: '2026-11-24T01:40', to: '2026-11-24T01:40' });
    expect(head).toMatch(/^"number","at",/);
    expect(first).toContain(`"'=1+1"`);
    await expect(exportTrail(admin, { format: 'xml' }, now)).rejects.toMatchObject({ status: 400 });
  });
});
