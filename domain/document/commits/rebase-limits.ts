import type { Step } from 'prosemirror-transform';
import { MoveStep } from './move-step';
import { RewrapStep } from './rewrap-step';

/** The most that steps may be rebased through: the time grows with these products, without a limit to minutes. */
const LIMITS = {
  /** Own steps, each of which is mapped back through those before it. */
  own: 1000,
  /** Concurrent steps, because what each inserted is mapped through the later ones. */
  others: 1000,
  /** Positions of own steps times concurrent steps. */
  mappings: 200_000,
  /** Positions of own steps times all moves, times the steps that each is mapped through with every move. */
  throughMoves: 500_000,
} as const;

/** How many positions of these steps must be mapped through others. */
const placesOf = (steps: readonly Step[]): number =>
  steps.reduce((sum, step) => sum + (step instanceof RewrapStep ? step.gaps.length + 1 : 1), 0);

const movesIn = (steps: readonly Step[]) => steps.filter(step => step instanceof MoveStep).length;

/** Whether steps are few enough to be rebased onto these concurrent ones. */
export function canRebase(own: readonly Step[], others: readonly Step[]): boolean {
  const places = placesOf(own);
  // Back through the own steps, forward through the remote ones, and forward through the own ones again.
  const through = 2 * places + others.length;
  return (
    own.length <= LIMITS.own &&
    others.length <= LIMITS.others &&
    places * others.length <= LIMITS.mappings &&
    places * (movesIn(own) + movesIn(others)) * through <= LIMITS.throughMoves
  );
}
