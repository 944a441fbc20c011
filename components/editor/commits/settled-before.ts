import { RemoveMarkStep, RemoveNodeMarkStep, type Step } from '@tiptap/pm/transform';
import { DeleteSuggestedStep } from '@/domain/document/commits/delete-suggested-step';

/** The suggestion that a step accepts or rejects; null for other steps. */
function settledBy(step: Step): string | null {
  if (step instanceof DeleteSuggestedStep) return step.changeId;
  if (!(step instanceof RemoveMarkStep || step instanceof RemoveNodeMarkStep)) return null;
  const { type, attrs } = step.mark;
  return type.name === 'insertion' || type.name === 'deletion' ? String(attrs.changeId) : null;
}

/** Whether own steps accept or reject a suggestion that others have accepted, rejected or withdrawn before. */
export function isSettledBefore(own: readonly Step[], theirs: readonly Step[]): boolean {
  const before = new Set(theirs.map(settledBy));
  return own.map(settledBy).some(changeId => changeId !== null && before.has(changeId));
}
