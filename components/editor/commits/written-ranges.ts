import { RemoveMarkStep, type Step } from '@tiptap/pm/transform';
import { mappingOf } from '@/domain/document/commits/mapping';
import { mapRanges, insertedBy, type Range } from '@/domain/document/commits/ranges';

/** The ranges that a change inserted, and the suggested words that it accepted, in positions after it. */
export function writtenRanges(steps: readonly Step[]): Range[] {
  const accepted = steps.flatMap((step, index) =>
    step instanceof RemoveMarkStep && step.mark.type.name === 'insertion'
      ? mapRanges([step], mappingOf(steps.slice(index + 1)))
      : [],
  );
  return [...insertedBy(mappingOf(steps)), ...accepted].filter(({ from, to }) => from < to);
}
