import { RemoveMarkStep, type Transform } from '@tiptap/pm/transform';
import { insertedBy, mapRange, type Range } from '@/domain/document/commits/ranges';

/** What a change wrote, and the suggested words that it accepted, in positions after it. */
export function writtenRanges({ steps, mapping }: Pick<Transform, 'steps' | 'mapping'>): Range[] {
  const accepted = steps.flatMap((step, index) =>
    step instanceof RemoveMarkStep && step.mark.type.name === 'insertion'
      ? mapRange(step, mapping.slice(index + 1))
      : [],
  );
  return [...insertedBy(mapping), ...accepted].filter(({ from, to }) => from < to);
}
