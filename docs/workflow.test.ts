import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { STAGES, STORY_ACTIONS, REVOKES_APPROVAL, WORKFLOW } from '@/domain/story/workflow';

it('draws exactly the transitions of the table', () => {
  const drawn = [
    ...readFileSync('docs/workflow.md', 'utf8').matchAll(/^ {2}(\w+) --> (\w+): ([\w-]+)$/gm),
  ].map(([, from, to, action]) => `${from} ${action} ${to}`);
  const table = STAGES.flatMap(stage =>
    STORY_ACTIONS.filter(action => action !== 'save' && WORKFLOW[stage][action]).map(
      action => `${stage} ${action} ${WORKFLOW[stage][action]}`,
    ),
  );
  const takenBack = Object.entries(REVOKES_APPROVAL).flatMap(([from, to]) =>
    from === to ? [] : [`${from} save ${to}`],
  );
  expect(drawn.sort()).toEqual([...table, ...takenBack].sort());
});
