import type { WrongField } from '@/domain/api/problem';
import { describe, expect, it } from 'vitest';
import { emptyFields } from '@/domain/story/story';
import type { Body } from '@/domain/document/body';
import type { RefusedSave, StoryOutcome } from '../api';
import type { Draft } from '../draft';
import type { Sending } from './autosave';
import { withoutRefused } from './without-refused';

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const picture = (media: string) => ({ type: 'picture', attrs: { media } });
const BASE: Draft = {
  editionId: 'global',
  deskId: null,
  fields: emptyFields('Broadsheet'),
  body: { type: 'doc', content: [paragraph('One.')] },
};

const refusal = (fields: WrongField[], field: string | null = null): RefusedSave => ({
  ...{
    status: 422,
    reason: fields[0]?.reason ?? 'refused',
    detail: '',
    limit: null,
    refusals: [],
    findings: [],
  },
  ...{ field, fields },
});

/** A server that accepts a text unless one of its fields is invalid. */
function server(wrongIn: (draft: Draft) => WrongField[]) {
  const sent: Sending<Draft>[] = [];
  let reachable = true;
  let keys = 0;
  const part = withoutRefused(
    async (sending): Promise<StoryOutcome> => {
      sent.push(sending);
      if (!reachable) return { kind: 'unreachable' };
      const wrong = wrongIn(sending.draft);
      return wrong.length
        ? { kind: 'refused', refused: refusal(wrong) }
        : { kind: 'saved', version: sending.version + 1 };
    },
    () => `part-${++keys}`,
  );
  const send = (draft: Draft, key = 'key', base = BASE) => part.send({ draft, base, version: 1, key });
  return { sent, part, send, reach: (is: boolean) => void (reachable = is) };
}

const withFields = (fields: Partial<Draft['fields']>, more: Partial<Draft> = {}): Draft => ({
  ...BASE,
  ...more,
  fields: { ...BASE.fields, ...fields },
});

const SETTLED = { field: 'editionId', reason: 'edition-is-settled' };
const settled = ({ editionId }: Draft) => (editionId === 'asia' ? [SETTLED] : []);

describe('a text with a refused field', () => {
  it('is saved without the field', async () => {
    const on = server(settled);
    const { outcome, draft } = await on.send(withFields({ headline: 'Ferries' }, { editionId: 'asia' }));
    expect(outcome).toMatchObject({ kind: 'saved', version: 2, refused: { fields: [SETTLED] } });
    expect(draft).toEqual(withFields({ headline: 'Ferries' }));
    expect(on.part.wrong()).toMatchObject([SETTLED]);
  });

  it('does not retry the same value, but sends another one', async () => {
    const on = server(settled);
    await on.send(withFields({ headline: 'Ferries' }, { editionId: 'asia' }));
    await on.send(withFields({ headline: 'Ferries return' }, { editionId: 'asia' }));
    expect(on.sent.map(({ draft }) => draft.editionId)).toEqual(['asia', 'global', 'global']);
    const { outcome } = await on.send(withFields({ headline: 'Ferries return' }, { editionId: 'france' }));
    expect(outcome).toEqual({ kind: 'saved', version: 2 });
    expect(on.part.wrong()).toEqual([]);
  });

  it('has its own key, which is the same until there is a response', async () => {
    const on = server(settled);
    const draft = withFields({ headline: 'Ferries' }, { editionId: 'asia' });
    await on.send(draft, 'first');
    on.reach(false);
    await on.send(draft, 'second');
    await on.send(draft, 'second');
    expect(on.sent.map(({ key }) => key)).toEqual(['first', 'part-1', 'part-2', 'part-2']);
  });

  it('is not sent when nothing else changed', async () => {
    const on = server(settled);
    const draft = withFields({}, { editionId: 'asia' });
    expect((await on.send(draft)).outcome).toMatchObject({ kind: 'refused', refused: { fields: [SETTLED] } });
    expect(on.sent).toHaveLength(1);
    on.part.clear();
    await on.send(draft);
    expect(on.sent).toHaveLength(2);
  });

  it('leaves out changes that depend on the refused field', async () => {
    const on = server(draft => [
      ...settled(draft),
      ...(draft.editionId === 'global' && draft.fields.sectionId === 'asia-news'
        ? [{ field: 'sectionId', reason: 'section-of-another-edition' }]
        : []),
    ]);
    const draft = withFields({ headline: 'Ferries', sectionId: 'asia-news' }, { editionId: 'asia' });
    const { outcome, draft: saved } = await on.send(draft);
    expect(outcome).toMatchObject({ kind: 'saved' });
    expect(saved).toEqual(withFields({ headline: 'Ferries' }));
    const placed = { ...BASE, fields: { ...BASE.fields, sectionId: 'world' } };
    const moved = {
      ...placed,
      editionId: 'asia',
      fields: { ...placed.fields, sectionId: null, headline: 'Ferries' },
    };
    expect((await on.send(moved, 'next', placed)).draft.fields).toMatchObject({
      sectionId: 'world',
      headline: 'Ferries',
    });
  });

  it('keeps all blocks of the body except those with missing references', async () => {
    const body: Body = {
      type: 'doc',
      content: [
        paragraph('One.'),
        picture('gone'),
        { type: 'gallery', content: [picture('gone'), picture('here')] },
      ],
    };
    const on = server(draft =>
      JSON.stringify(draft.body).includes('gone')
        ? [{ field: 'body', reason: 'no-such-picture', ids: ['gone'] }]
        : [],
    );
    const { draft } = await on.send({ ...BASE, body });
    expect(draft.body.content).toEqual([paragraph('One.'), { type: 'gallery', content: [picture('here')] }]);
    await on.send({ ...BASE, body: { ...body, content: [paragraph('Two.')] } });
    expect(on.part.wrong()).toEqual([]);
  });

  it('is refused as a whole when the server names no field of it', async () => {
    for (const fields of [
      [],
      [{ field: 'version', reason: 'wrong-input' }],
      [{ field: '', reason: 'wrong-input' }],
    ]) {
      const sent: unknown[] = [];
      const part = withoutRefused(
        async sending => {
          sent.push(sending);
          return { kind: 'refused', refused: refusal(fields) };
        },
        () => 'part',
      );
      const { outcome } = await part.send({
        draft: withFields({ kicker: 'A' }),
        base: BASE,
        version: 1,
        key: 'key',
      });
      expect(outcome.kind).toBe('refused');
      expect(sent).toHaveLength(1);
    }
  });
});
