import type { Container, ContainerKind, FillRule, FrontContents, Slot } from './contents';

/** A story in its place; without a slot when a rule placed it. */
export interface FilledSlot<Story> {
  slot: Slot;
  story: Story;
  isByRule: boolean;
}

/** A container with its stories. */
export interface FilledContainer<Story> {
  container: Container;
  slots: FilledSlot<Story>[];
}

/** The source of the stories of a front. */
export interface FrontStories<Story> {
  /** Live stories by id; others are not shown. */
  placed: Map<string, Story>;
  /** The newest live stories that match a rule. */
  newest(rule: FillRule): Story[];
  /** Whether a story has what this kind of container requires, such as a picture. */
  fits(kind: ContainerKind, story: Story): boolean;
}

/**
 * Fills a front with live stories: first the placed ones, then the newest that match the rules. A story is
 * repeated only when its slot allows it. Empty slots are omitted.
 */
export function fillFront<Story extends { id: string }>(
  { containers }: FrontContents,
  { placed, newest, fits }: FrontStories<Story>,
): FilledContainer<Story>[] {
  const shown = new Set<string>();
  const byHand = new Map<Slot, Story>();
  for (const { kind, slots } of containers)
    for (const slot of slots) {
      const story = slot.storyId === null ? undefined : placed.get(slot.storyId);
      if (!story || !fits(kind, story) || (shown.has(story.id) && !slot.twice)) continue;
      byHand.set(slot, story);
      shown.add(story.id);
    }
  return containers.map(container => {
    const { kind, fill, slots } = container;
    const candidates = newest(fill).filter(story => fits(kind, story));
    const next = () => candidates.find(({ id }) => !shown.has(id));
    const filled = slots.flatMap((slot): FilledSlot<Story>[] => {
      const own = byHand.get(slot);
      if (own) return [{ slot, story: own, isByRule: false }];
      const story = next();
      if (!story) return [];
      shown.add(story.id);
      return [{ slot, story, isByRule: true }];
    });
    return { container, slots: filled };
  });
}
