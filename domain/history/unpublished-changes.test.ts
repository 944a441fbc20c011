import { describe, expect, it } from 'vitest';
import type { BodyNode } from '@/domain/document/body';
import { emptyFields } from '@/domain/story/story';
import type { ReadText } from './public-changes';
import { unpublishedChanges, withoutChange } from './unpublished-changes';

const paragraph = (text: string, marks?: BodyNode['marks']): BodyNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text, ...(marks && { marks }) }],
});
const textOf = (content: BodyNode[], fields = {}): ReadText => ({
  fields: { ...emptyFields(''), ...fields },
  body: { type: 'doc', content },
});
const ONE = paragraph('The last four metres took nineteen minutes.');
const TWO = paragraph('The drill turned in the air and the men saw a light.');
const THREE = paragraph('Nobody on the south side had slept since Sunday evening.');
const live = textOf([ONE, TWO, THREE], { headline: 'Drillers break through' });
const NOTE = [{ type: 'note', attrs: { threadId: 't' } }];

describe('Changes that readers do not have', () => {
  it('are none in an equal text', () => {
    expect(unpublishedChanges(live, structuredClone(live))).toEqual([]);
  });

  it('are fields that readers get, but not the internal note', () => {
    const fields = { headline: 'Drillers break through early', kicker: 'Tunnel', internalNote: 'Call back' };
    const changes = unpublishedChanges(live, textOf(live.body.content!, fields));
    expect(changes.map(change => change.kind === 'field' && change.field).sort()).toEqual([
      'headline',
      'kicker',
    ]);
  });

  it('are blocks that were changed, added and removed, with their place in the working copy', () => {
    const changed = paragraph('The drill turned in the air and both crews saw a light.');
    const added = paragraph('A bus for visitors goes at noon from the valley.');
    expect(
      unpublishedChanges(live, textOf([ONE, changed, added], { headline: 'Drillers break through' })),
    ).toEqual([
      { kind: 'block', at: 1, older: TWO, newer: changed },
      { kind: 'block', at: 2, older: THREE, newer: null },
      { kind: 'block', at: 2, older: null, newer: added },
    ]);
  });

  it('are not notes, nor suggestions before they are accepted', () => {
    const noted = paragraph('The last four metres took nineteen minutes.', NOTE);
    expect(
      unpublishedChanges(live, textOf([noted, TWO, THREE], { headline: 'Drillers break through' })),
    ).toEqual([]);
  });

  it('leave the live text once all of them are reverted, in any order', () => {
    const working = textOf(
      [paragraph('A bus goes at noon.'), ONE, paragraph('The drill turned in the air.'), TWO],
      {
        headline: 'Drillers early',
        kicker: 'Tunnel',
      },
    );
    for (const pick of [0, -1]) {
      let text = working;
      for (let left = unpublishedChanges(live, text); left.length; left = unpublishedChanges(live, text))
        text = withoutChange(text, live, left.at(pick)!)!;
      expect(text).toEqual(live);
    }
  });

  it('cannot be reverted one by one where an open suggestion joins blocks', () => {
    const joins = { type: 'paragraphEnd', marks: [{ type: 'insertion', attrs: {} }] };
    const working = textOf(
      [{ ...ONE, content: [...ONE.content!, joins] }, TWO, THREE, paragraph('A bus goes at noon.')],
      live.fields,
    );
    const [change] = unpublishedChanges(live, working).filter(({ kind }) => kind === 'block');
    expect(withoutChange(working, live, change!)).toBeNull();
  });
});
