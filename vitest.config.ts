import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { OWN_MODULES } from './scripts/test/runner/own-modules.ts';

const TESTS = '**/*.test.{ts,tsx}';

/** Those with a database. */
const WITH_DATABASE = `{server,prisma,scripts,docs}/${TESTS}`;

/** Started last, one of them would run alone at the end. */
const LONGEST = /scripts\/test\/(scale\/scale|routes\/write-routes|faults\/faults)\.test\.ts$/;

/** Runs the tests that take longest first, then project by project. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const projects = [...new Set(sorted.map(({ project }) => project.name))];
    const rank = ({ project, moduleId }: TestSpecification) =>
      LONGEST.test(moduleId) ? -1 : projects.indexOf(project.name);
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    // Files wait for their databases more than they compute.
    maxWorkers: 2,
    env: { STRICT_ANSWERS: '1' },
    sequence: { sequencer: LongestFirst },
    // Real servers on a loaded machine: time, and a second try, and `npm test` names whichever needed it.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    retry: 1,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: [`{domain,components}/${TESTS}`],
          // Nothing there keeps a state that another file could meet; loading modules once takes half the time.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'with a database',
          include: [WITH_DATABASE],
          exclude: OWN_MODULES,
          // Each file that needs a database makes its own from a template.
          globalSetup: 'scripts/test/database.ts',
          setupFiles: 'scripts/test/runner/fresh-process.ts',
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'with modules of its own',
          include: OWN_MODULES,
          globalSetup: 'scripts/test/database.ts',
        },
      },
    ],
  },
});
