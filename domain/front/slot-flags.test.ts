import { describe, expect, it } from 'vitest';
import { changeSlot, emptySlot, moveSlot, placeStory } from './arrange';
import { frontChanges } from './changes';
import type { FrontContents } from './contents';
import { slotFlags } from './slot-flags';

const slots = (id: string, stories: (string | null)[]) =>
  stories.map((storyId, at) => ({ ...emptySlot(`${id}-${at}`), storyId }));
const live: FrontContents = {
  containers: [
    { id: 'one', kind: 'lead', title: '', fill: { by: 'nothing' }, slots: slots('one', ['a', null]) },
    { id: 'two', kind: 'river', title: '', fill: { by: 'nothing' }, slots: slots('two', ['b']) },
  ],
};

/** The flags of the story of a draft. */
function flagsOf(draft: FrontContents, storyId: string, isLaunched = true) {
  const changes = isLaunched ? frontChanges(live, draft) : null;
  return draft.containers.flatMap(container =>
    container.slots.flatMap((slot, at) =>
      slot.storyId === storyId ? slotFlags(slot, container.id, at + 1, changes) : [],
    ),
  );
}

describe('the flags of a card', () => {
  it('are empty when the card matches the live front', () => {
    expect(flagsOf(live, 'a')).toEqual([]);
  });

  it('report a headline, kicker or picture that is not published', () => {
    const draft = changeSlot(live, 'one-0', { headline: 'Said', mediaId: 'm' });
    expect(flagsOf(draft, 'a')).toEqual([{ kind: 'changed', parts: ['headline', 'picture'] }]);
    expect(frontChanges(draft, draft)).toEqual([]);
  });

  it('report where a story was moved to', () => {
    const draft = moveSlot(live, 'two-0', 'one-1', 'x');
    expect(flagsOf(draft, 'b')).toEqual([{ kind: 'moved', way: 'up' }]);
    expect(flagsOf(moveSlot(live, 'one-0', 'two-0', 'x'), 'a')).toEqual([{ kind: 'moved', way: 'down' }]);
  });

  it('report a new story and its overrides', () => {
    const draft = placeStory(live, 'n', 'one-1', 'x');
    expect(flagsOf(draft, 'n')).toEqual([{ kind: 'new' }]);
    const said = changeSlot(draft, 'one-1', { kicker: 'K' });
    expect(flagsOf(said, 'n')).toEqual([{ kind: 'new' }, { kind: 'changed', parts: ['kicker'] }]);
    // Before the first launch everything is new.
    expect(flagsOf(said, 'n', false)).toEqual([{ kind: 'changed', parts: ['kicker'] }]);
    expect(flagsOf(live, 'a', false)).toEqual([]);
  });
});
