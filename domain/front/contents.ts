import type { FocusPoint } from '@/domain/media/focus';

/** The kinds of containers, each with its own layout. */
export const CONTAINER_KINDS = [
  'lead',
  'package',
  'river',
  'opinion',
  'pictures',
  'supplement',
  'most-viewed',
  'section',
] as const;
export type ContainerKind = (typeof CONTAINER_KINDS)[number];

/** Kinds that a front can have only once, because their titles identify them. */
export const ONCE_KINDS: readonly ContainerKind[] = ['lead', 'river', 'opinion', 'pictures', 'most-viewed'];

/** The rule that fills empty slots, newest stories first. */
export type FillRule = { by: 'nothing' | 'newest' } | { by: 'section' | 'topic'; id: string };

/** The focal point of a slot's picture. */
export interface SlotFocus extends FocusPoint {
  /** The picture it was set for; it is ignored for any other. */
  mediaId: string;
}

/** A slot for one story with its overrides on this front. Empty texts fall back to those of the story. */
export interface Slot {
  id: string;
  /** Null when the rule of the container fills it. */
  storyId: string | null;
  headline: string;
  kicker: string;
  /** Null for the story's own picture. */
  mediaId: string | null;
  /** Null, or missing in older fronts: the focal point of the picture. */
  focus?: SlotFocus | null;
  /** Whether the story can be on the page twice. */
  twice: boolean;
}

/** A group of slots. */
export interface Container {
  id: string;
  kind: ContainerKind;
  /** The title, for kinds without a fixed one. */
  title: string;
  fill: FillRule;
  slots: Slot[];
}

/** The content of a front, from the top down. Without containers it is made from the newest stories. */
export interface FrontContents {
  containers: Container[];
}

export const EMPTY_FRONT: FrontContents = { containers: [] };

/** Limits of a front, so that its page, checks and history stay small. */
export const FRONT_LIMITS = {
  containers: 30,
  slotsOfContainer: 20,
  slots: 120,
  headline: 300,
  kicker: 80,
  title: 80,
} as const;

export type FrontProblem =
  | 'too-many-slots'
  | 'id-used-twice'
  | 'container-used-twice'
  | 'story-twice'
  | 'no-section-of-strip';

/** The picture choice of a slot; undefined for none. */
export const focusOf = ({ focus }: Slot, mediaId: string | null | undefined): SlotFocus | undefined =>
  focus && focus.mediaId === mediaId ? focus : undefined;

/** All slots of a front, from the top down. */
export const slotsOf = ({ containers }: FrontContents): Slot[] => containers.flatMap(({ slots }) => slots);

/** The placed stories, without duplicates. */
export const placedStories = (contents: FrontContents): string[] => [
  ...new Set(slotsOf(contents).flatMap(({ storyId }) => storyId ?? [])),
];

const hasRepetition = (values: string[]) => new Set(values).size < values.length;

/** What is wrong with a front as a whole, or null. */
export function frontProblem(contents: FrontContents): FrontProblem | null {
  const { containers } = contents;
  const slots = slotsOf(contents);
  if (slots.length > FRONT_LIMITS.slots) return 'too-many-slots';
  if (hasRepetition([...containers, ...slots].map(({ id }) => id))) return 'id-used-twice';
  const once = containers.flatMap(({ kind }) => (ONCE_KINDS.includes(kind) ? kind : []));
  if (hasRepetition(once)) return 'container-used-twice';
  if (hasRepetition(slots.flatMap(({ storyId, twice }) => (storyId && !twice ? storyId : []))))
    return 'story-twice';
  if (containers.some(({ kind, fill }) => kind === 'section' && fill.by !== 'section'))
    return 'no-section-of-strip';
  return null;
}
