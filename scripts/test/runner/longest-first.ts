import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Started last, one of them would run alone at the end. */
const LONGEST = /scripts\/test\/(scale\/scale|routes\/write-routes|faults\/faults)\.test\.ts$/;

/** Runs the tests that take longest first, then project by project. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const projects = [...new Set(sorted.map(({ project }) => project.name))];
    const rank = ({ project, moduleId }: TestSpecification) =>
      LONGEST.test(moduleId) ? -1 : projects.indexOf(project.name);
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}
