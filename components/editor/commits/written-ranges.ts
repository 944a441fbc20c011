import { Mapping, RemoveMarkStep, type Step, type StepMap } from '@tiptap/pm/transform';
import { mapRange, type Range } from '@/domain/document/commits/rebase';

/** The ranges that steps inserted, in positions after all of them. */
export function insertedRanges(maps: readonly StepMap[]): Range[] {
  const mapping = new Mapping(maps);
  const ranges: Range[] = [];
  maps.forEach((map, index) => {
    const rest = mapping.slice(index + 1);
    map.forEach((_, __, from, to) => ranges.push(mapRange({ from, to }, rest)));
  });
  return ranges.filter(({ from, to }) => from < to);
}

/** What steps wrote, and the suggested words that they accepted, in positions after all of them. */
export function writtenRanges(steps: readonly Step[]): Range[] {
  const maps = steps.map(step => step.getMap());
  const mapping = new Mapping(maps);
  const accepted = steps.flatMap((step, index) =>
    step instanceof RemoveMarkStep && step.mark.type.name === 'insertion'
      ? mapRange(step, mapping.slice(index + 1))
      : [],
  );
  return [...insertedRanges(maps), ...accepted.filter(({ from, to }) => from < to)];
}
