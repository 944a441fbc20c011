import type { FocusPoint } from '@/domain/media/focus';

/** What a front can hold, each with its own look on the page. */
export const CONTAINER_KINDS = [
  'lead',
  'package',
  'river',
  'opinion',
  'pictures',
  'most-viewed',
  'section',
] as const;
export type ContainerKind = (typeof CONTAINER_KINDS)[number];

/** Kinds of which a front has one at most: their titles name them on the page. */
export const ONCE_KINDS: readonly ContainerKind[] = ['lead', 'river', 'opinion', 'pictures', 'most-viewed'];

/** Which stories go into empty slots, the newest first. */
export type FillRule = { by: 'nothing' | 'newest' } | { by: 'section' | 'topic'; id: string };

/** What the picture of a slot keeps in view where it is cut. */
export interface SlotFocus extends FocusPoint {
  /** The picture that it was set for; ignored for any other. */
  mediaId: string;
}

/** A slot for one story with its overrides on this front. Empty texts fall back to those of the story. */
export interface Slot {
  id: string;
  /** Null: the rule of the container fills it. */
  storyId: string | null;
  headline: string;
  kicker: string;
  /** Null: the story's own picture. */
  mediaId: string | null;
  /** Null, or left out by fronts from before it: what the picture keeps in view anywhere. */
  focus?: SlotFocus | null;
  /** Whether the story may be on the page a second time. */
  twice: boolean;
}

/** A group of slots. */
export interface Container {
  id: string;
  kind: ContainerKind;
  /** Shown above it, where its kind has no title of its own. */
  title: string;
  fill: FillRule;
  slots: Slot[];
}

/** What a front shows, from the top down. Without a container it is made from the newest stories. */
export interface FrontContents {
  containers: Container[];
}

export const EMPTY_FRONT: FrontContents = { containers: [] };

/** Bounds of a front, so that its page, its checks and its history stay small. */
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

/** What was chosen for the picture that a slot shows; undefined: nothing was. */
export const focusOf = ({ focus }: Slot, mediaId: string | null | undefined): SlotFocus | undefined =>
  focus && focus.mediaId === mediaId ? focus : undefined;

/** All slots of a front, from the top down. */
export const slotsOf = ({ containers }: FrontContents): Slot[] => containers.flatMap(({ slots }) => slots);

/** The stories placed by a person, each once. */
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
