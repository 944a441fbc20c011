import type { ImportChoices, NameKind } from './choices';
import type { Repair } from './item';
import type { Kept } from './kept';
import type { RemovedLinks } from './removed-links';
import type { Losses } from './losses';
import type { ImportAction, ImportState, Outcome, ItemPlan } from './outcome';

/** A kind of loss in an import: how often, in how many items, and one place of it. */
export interface LossLine {
  kind: string;
  count: number;
  items: number;
  place: string;
  title: string;
}

/** An item in a list. */
export interface ItemLine {
  position: number;
  title: string;
  kind: string;
  plan: ItemPlan;
  outcome: Outcome;
  reason: string;
  losses: Losses;
  storyId: string | null;
}

/** A name of the source, and in how many items it is. */
export interface NameLine {
  foreignId: string;
  name: string;
  items: number;
}

/** A name of the source: what has the same name here, and what was chosen for it. */
export interface NameChoice extends NameLine {
  match: string | null;
  /** Undefined where nothing was chosen, null where it is left out. */
  chosen?: string | null;
}

/** Something of the paper that can be chosen. */
export interface Choice {
  id: string;
  name: string;
}

/** What can be chosen for an import. */
export type ChoiceOptions = Record<NameKind, Choice[]> & { editions: Choice[]; desks: Choice[] };

/** One import with all that a person decides about it. */
export interface ImportDetail {
  run: { id: string; state: ImportState; files: { name: string }[]; choices: ImportChoices };
  actions: ImportAction[];
  /** How many items are read. */
  read: number;
  /** How many old addresses lead on. */
  redirects: number;
  /** How many authors and topics would be made or changed. */
  named: number;
  /** In how many items and places characters are repaired, and in how many items they stay as they are. */
  repairs: { items: number; places: number; unused: number };
  /** What would be done with the items that are left. */
  plans: Partial<Record<ItemPlan, number>>;
  outcomes: Partial<Record<Outcome, number>>;
  /** What is done with items, before it starts as it is planned. */
  counts: Partial<Record<ItemPlan, number>>;
  losses: LossLine[];
  names: Record<NameKind, NameChoice[]>;
  options: ChoiceOptions;
  items: ItemLine[];
  /** Whether there are more items after these. */
  hasMore: boolean;
}

/** One item with what was repaired in it and removed from it. */
export interface ItemDetail {
  importId: string;
  position: number;
  title: string;
  losses: Losses;
  kept: Kept;
  storyId: string | null;
  repairs: Repair[];
  links: RemovedLinks[];
  /** Its address at the source. */
  address: string | null;
  /** Whether that leads to the story. */
  leadsOn: boolean;
  /** Whether what is kept of it can be changed. */
  canChange: boolean;
}

/** Which items of an import are listed. */
export interface ItemFilter {
  /** What is planned for them or, once the import has started, was done with them. */
  plan?: string;
  loss?: string;
  /** Whether those with repaired characters are listed alone. */
  repaired?: string;
  after?: string;
}
