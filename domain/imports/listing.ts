import type { ImportChoices, NameKind } from './choices';
import type { Repair } from './item';
import type { RepairExceptions } from './repair-exceptions';
import type { RemovedLinks } from './removed-links';
import type { Losses } from './losses';
import type { ImportAction, ImportState, Outcome, ItemPlan } from './outcome';

/** A kind of loss in an import: how often it occurs, in how many items, and one example. */
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

/** A name in the source, and the number of items that use it. */
export interface NameLine {
  foreignId: string;
  name: string;
  items: number;
}

/** A name in the source, with its counterpart of the same name here, and the chosen one. */
export interface NameChoice extends NameLine {
  match: string | null;
  /** Undefined when nothing was chosen, null when it is left out. */
  chosen?: string | null;
}

/** Something of the paper that can be chosen. */
export interface Choice {
  id: string;
  name: string;
}

/** What can be chosen for an import. */
export type ChoiceOptions = Record<NameKind, Choice[]> & { editions: Choice[]; desks: Choice[] };

/** One import with everything that a person decides about it. */
export interface ImportDetail {
  run: { id: string; state: ImportState; files: { name: string }[]; choices: ImportChoices };
  actions: ImportAction[];
  /** The number of items read. */
  read: number;
  /** The number of redirects from old addresses. */
  redirects: number;
  /** The number of authors and topics that would be created or changed. */
  named: number;
  /** The number of items and places with repaired characters, and of items that keep damaged ones. */
  repairs: { items: number; places: number; unused: number };
  /** The plans for the remaining items. */
  plans: Partial<Record<ItemPlan, number>>;
  outcomes: Partial<Record<Outcome, number>>;
  /** The results for items; before the start, the plans. */
  counts: Partial<Record<ItemPlan, number>>;
  losses: LossLine[];
  names: Record<NameKind, NameChoice[]>;
  options: ChoiceOptions;
  items: ItemLine[];
  /** Whether there are more items after these. */
  hasMore: boolean;
}

/** One item with its repairs and removals. */
export interface ItemDetail {
  importId: string;
  position: number;
  title: string;
  losses: Losses;
  kept: RepairExceptions;
  storyId: string | null;
  repairs: Repair[];
  links: RemovedLinks[];
  /** Its address at the source. */
  address: string | null;
  /** Whether that address redirects to the story. */
  leadsOn: boolean;
  /** Whether a person can change what is kept in it. */
  canChange: boolean;
}

/** Which items of an import are listed. */
export interface ItemFilter {
  /** The plan for them or, once the import has started, the result. */
  plan?: string;
  loss?: string;
  /** Whether only those with repaired characters are listed. */
  repaired?: string;
  after?: string;
}
