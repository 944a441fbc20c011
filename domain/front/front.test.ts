import { describe, expect, it } from 'vitest';
import type { Section } from '@/domain/paper/edition';
import {
  changeContainer,
  changeSlot,
  clearSlot,
  emptySlot,
  moveContainer,
  moveSlot,
  placeStory,
  removeSlot,
} from './arrange';
import { frontChanges, isSameFront } from './changes';
import {
  CONTAINER_KINDS,
  FRONT_LIMITS,
  frontProblem,
  ONCE_KINDS,
  slotsOf,
  type Container,
  type ContainerKind,
  type FillRule,
  type FrontContents,
} from './contents';
import { fillFront } from './fill';
import { startingFront } from './starting-front';

const NEWEST: FillRule = { by: 'newest' };

/** A container with these stories in its slots; null for an empty one. */
function container(id: string, stories: (string | null)[], more: Partial<Container> = {}): Container {
  const slots = stories.map((storyId, at) => ({ ...emptySlot(`${id}-slot-${at}`), storyId }));
  return { id, kind: 'package', title: '', fill: NEWEST, slots, ...more };
}
const front = (...containers: Container[]): FrontContents => ({ containers });
const storiesIn = ({ containers }: FrontContents) =>
  containers.map(({ slots }) => slots.map(({ storyId }) => storyId));

describe('the contents of a front', () => {
  it('are valid with one container of each kind', () => {
    for (const kind of CONTAINER_KINDS) {
      const fill: FillRule = kind === 'section' ? { by: 'section', id: 's' } : NEWEST;
      expect(frontProblem(front(container('one', ['a'], { kind, fill }))), kind).toBeNull();
    }
  });

  it('allow a repeated story only where a slot allows it', () => {
    const twice = front(container('one', ['a']), container('two', ['a']));
    expect(frontProblem(twice)).toBe('story-twice');
    expect(frontProblem(changeSlot(twice, 'two-slot-0', { twice: true }))).toBeNull();
  });

  it.each(CONTAINER_KINDS)('define whether %s may be repeated', kind => {
    const fill: FillRule = { by: 'section', id: 's' };
    const problem = frontProblem(
      front(container('one', [], { kind, fill }), container('two', [], { kind, fill })),
    );
    expect(problem).toBe(ONCE_KINDS.includes(kind) ? 'container-used-twice' : null);
  });

  it('reject duplicate ids, strips without a section and too many slots', () => {
    expect(frontProblem(front(container('one', []), container('one', [])))).toBe('id-used-twice');
    expect(frontProblem(front(container('one', [], { kind: 'section' })))).toBe('no-section-of-strip');
    const full = Array.from({ length: FRONT_LIMITS.slots / 20 + 1 }, (_, at) =>
      container(`c${at}`, Array<null>(20).fill(null)),
    );
    expect(frontProblem({ containers: full.slice(1) })).toBeNull();
    expect(frontProblem({ containers: full })).toBe('too-many-slots');
  });
});

describe('filling a front', () => {
  const story = (id: string) => ({ id });
  const newest = ['n1', 'n2', 'n3', 'n4', 'n5', 'n6'].map(story);
  const fill = (contents: FrontContents, live: string[], rules: FillRule[] = [NEWEST]) =>
    fillFront(contents, {
      placed: new Map(live.map(id => [id, story(id)])),
      newest: rule => (rules.some(({ by }) => by === rule.by) ? newest : []),
      fits: (kind, { id }) => kind !== 'pictures' || id !== 'n1',
    }).map(({ slots }) => slots.map(one => one.story.id));

  it('puts the newest stories into empty slots, in order and without the placed ones', () => {
    expect(fill(front(container('one', [null, 'a', null])), ['a'])).toEqual([['n1', 'a', 'n2']]);
  });

  it('shows no story twice, whether it is placed above or below', () => {
    const contents = front(container('one', [null, null]), container('two', ['n1', null]));
    expect(fill(contents, ['n1'])).toEqual([
      ['n2', 'n3'],
      ['n1', 'n4'],
    ]);
  });

  it('repeats a story where that is allowed', () => {
    const contents = front(container('one', ['a']), container('two', ['a']));
    expect(fill(contents, ['a'])).toEqual([['a'], ['n1']]);
    expect(fill(changeSlot(contents, 'two-slot-0', { twice: true }), ['a'])).toEqual([['a'], ['a']]);
  });

  it('drops stories that are not live, and fills their slots by rule', () => {
    expect(fill(front(container('one', ['gone', 'a'])), ['a'])).toEqual([['n1', 'a']]);
    const byHand = container('one', ['gone', 'a'], { fill: { by: 'nothing' } });
    expect(fill(front(byHand), ['a'])).toEqual([['a']]);
  });

  it('puts into each container only stories that it can show', () => {
    expect(fill(front(container('one', [null, null], { kind: 'pictures' })), [])).toEqual([['n2', 'n3']]);
  });

  it('shows no story twice for any placement', () => {
    const ids = [null, 'n1', 'n2', 'a', 'gone'];
    for (const one of ids)
      for (const two of ids)
        for (const three of ids) {
          const contents = front(container('x', [one, two]), container('y', [three, null]));
          const shown = fill(contents, ['n1', 'n2', 'a']).flat();
          expect(new Set(shown).size, String([one, two, three])).toBe(shown.length);
          expect(shown).toHaveLength(4);
        }
  });
});

describe('arranging a front', () => {
  it('places a story in an empty slot, or before the story in a taken slot', () => {
    const contents = front(container('one', ['a', null, 'b']));
    expect(storiesIn(placeStory(contents, 'n', 'one-slot-1', 'new'))).toEqual([['a', 'n', 'b']]);
    expect(storiesIn(placeStory(contents, 'n', 'one-slot-0', 'new'))).toEqual([['n', 'a', 'b']]);
    expect(storiesIn(placeStory(contents, 'n', 'one-slot-2', 'new'))).toEqual([['a', null, 'n', 'b']]);
  });

  it('replaces the story of a taken slot, by a new one or by one of another slot with its overrides', () => {
    const contents = changeSlot(front(container('one', ['a', 'b']), container('two', ['c'])), 'two-slot-0', {
      headline: 'Own',
    });
    expect(storiesIn(placeStory(contents, 'n', 'one-slot-0', 'x', 'replace'))).toEqual([['n', 'b'], ['c']]);
    const moved = placeStory(contents, 'c', 'one-slot-1', 'x', 'replace');
    expect(storiesIn(moved)).toEqual([['a', 'c'], [null]]);
    expect(slotsOf(moved)[1]).toMatchObject({ id: 'one-slot-1', headline: 'Own' });
  });

  it('moves a story on the front together with its overrides', () => {
    const worded = changeSlot(
      front(container('one', ['a', 'b']), container('two', [null, 'c'])),
      'one-slot-0',
      {
        headline: 'Own',
      },
    );
    const moved = placeStory(worded, 'a', 'two-slot-1', 'left-behind');
    expect(storiesIn(moved)).toEqual([
      [null, 'b'],
      [null, 'a', 'c'],
    ]);
    expect(slotsOf(moved).find(({ storyId }) => storyId === 'a')?.headline).toBe('Own');
    expect(frontProblem(moved)).toBeNull();
  });

  it('reorders the slots of a container in both directions', () => {
    const contents = front(container('one', ['a', 'b', 'c']));
    expect(storiesIn(moveSlot(contents, 'one-slot-0', 'one-slot-2', 'x'))).toEqual([['b', 'c', 'a']]);
    expect(storiesIn(moveSlot(contents, 'one-slot-2', 'one-slot-0', 'x'))).toEqual([['c', 'a', 'b']]);
    expect(moveSlot(contents, 'one-slot-1', 'one-slot-1', 'x')).toEqual(contents);
    expect(moveSlot(contents, 'none', 'one-slot-1', 'x')).toEqual(contents);
  });

  it('never exceeds the slot limit of a container', () => {
    const full = front(
      container(
        'one',
        Array.from({ length: 20 }, (_, at) => `s${at}`),
      ),
    );
    const placed = placeStory(full, 'n', 'one-slot-3', 'new');
    expect(placed.containers[0]!.slots).toHaveLength(FRONT_LIMITS.slotsOfContainer);
    expect(storiesIn(placed)[0]).not.toContain('s19');
  });

  it('clears and removes slots, and moves containers within bounds', () => {
    const contents = front(container('one', ['a', 'b']), container('two', []));
    expect(storiesIn(clearSlot(contents, 'one-slot-0'))[0]).toEqual([null, 'b']);
    expect(storiesIn(removeSlot(contents, 'one-slot-0'))[0]).toEqual(['b']);
    const ids = (moved: FrontContents) => moved.containers.map(({ id }) => id);
    expect(ids(moveContainer(contents, 0, 1))).toEqual(['two', 'one']);
    expect(ids(moveContainer(contents, 0, 2))).toEqual(['one', 'two']);
    expect(ids(moveContainer(contents, 5, 0))).toEqual(['one', 'two']);
  });
});

describe('the changes between two fronts', () => {
  const base = front(container('one', ['a', 'b']), container('two', ['c']));
  const kinds = (after: FrontContents) => frontChanges(base, after).map(({ kind }) => kind);

  it('are empty for equal fronts', () => {
    expect(kinds(structuredClone(base))).toEqual([]);
    expect(isSameFront(base, structuredClone(base))).toBe(true);
  });

  it.each<[string, FrontContents, string[]]>([
    ['a placed story', front(container('one', ['a', 'b']), container('two', ['n'])), ['story-replaced']],
    ['a story placed over another', placeStory(base, 'n', 'one-slot-0', 'x', 'replace'), ['story-replaced']],
    ['an exchange of two stories', moveSlot(base, 'one-slot-0', 'one-slot-1', 'x'), ['story-moved']],
    ['a removed slot', removeSlot(base, 'one-slot-0'), ['container-changed', 'story-removed']],
    ['a headline', changeSlot(base, 'one-slot-0', { headline: 'Own' }), ['story-changed']],
    ['a title', changeContainer(base, 'two', one => ({ ...one, title: 'Harbour' })), ['container-changed']],
    ['a new container', front(...base.containers, container('three', [])), ['container-added']],
    ['another order', moveContainer(base, 0, 1), ['container-moved']],
    ['a removed container', front(base.containers[0]!), ['container-removed', 'story-removed']],
  ])('report %s', (_, after, expected) => {
    expect(kinds(after)).toEqual(expected);
  });

  it('count a story that is inserted once, whether others are shifted, drop out or come from elsewhere', () => {
    const long = front(container('one', ['a', 'b', null, 'c', 'd']), container('two', ['e']));
    const after = (draft: FrontContents) =>
      frontChanges(long, draft).map(change => ('storyId' in change ? [change.kind, change.storyId] : []));
    expect(after(placeStory(long, 'n', 'one-slot-0', 'x'))).toEqual([['story-added', 'n']]);
    expect(after(moveSlot(long, 'one-slot-4', 'one-slot-0', 'x'))).toEqual([['story-moved', 'd']]);
    expect(after(moveSlot(long, 'two-slot-0', 'one-slot-0', 'x'))).toEqual([['story-moved', 'e']]);
    const full = Array.from({ length: FRONT_LIMITS.slotsOfContainer }, (_, at) => `s${at}`);
    const pushedOut = placeStory(front(container('one', full)), 'n', 'one-slot-0', 'x');
    expect(frontChanges(front(container('one', full)), pushedOut)).toMatchObject([
      { kind: 'story-replaced', storyId: 'n', replaced: { storyId: `s${full.length - 1}` } },
    ]);
  });

  it('count a story that skips empty slots as moved', () => {
    const sparse = front(container('one', ['a', null, null]));
    expect(frontChanges(sparse, moveSlot(sparse, 'one-slot-0', 'one-slot-2', 'x'))).toMatchObject([
      { kind: 'story-moved', storyId: 'a', way: 'down' },
    ]);
  });
});

describe('the starting front', () => {
  const section = (slug: string, more: Partial<Section> = {}): Section => ({
    ...{
      id: slug,
      editionId: 'e',
      parentId: null,
      slug,
      name: slug,
      description: '',
      position: 0,
      hidden: false,
      isOpinion: false,
      approvalRoles: [],
    },
    ...more,
  });
  const kindsOf = ({ containers }: FrontContents): ContainerKind[] => containers.map(({ kind }) => kind);

  it('is valid for any sections, and leaves out hidden ones', () => {
    const sections = [
      section('news'),
      section('views', { isOpinion: true }),
      section('old', { hidden: true }),
    ];
    const contents = startingFront(sections, null);
    expect(kindsOf(contents)).toEqual(['lead', 'opinion', 'river', 'most-viewed', 'section']);
    for (const some of [[], sections, Array.from({ length: 40 }, (_, at) => section(`s${at}`))])
      expect(frontProblem(startingFront(some, null))).toBeNull();
    expect(frontProblem(startingFront(sections, sections[0]!))).toBeNull();
  });
});
