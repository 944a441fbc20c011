import { ROLES, type Actor } from '@/domain/people/permissions';
import { abilities } from '@/domain/people/abilities';
import { STAGES, type TransitionFacts } from '@/domain/story/workflow';
import { median, quantile } from '../load';

/**
 * The cost of computing every ability of a person in each of 1,000 stories, with reasons, as the lists of the newsroom
 * do, compared with serialising the same list as JSON.
 */
const STORIES = 1000;
const ROUNDS = 200;
const GOAL_MS = 5;

const grants = ROLES.flatMap(role =>
  Array.from({ length: 5 }, (_, at) => ({ role, editionId: `edition-${at}`, deskId: `desk-${at}` })),
);
const actor: Actor = { personId: 'person', grants };
const now = new Date();
const stories = Array.from({ length: STORIES }, (_, at) => ({
  id: `story-${at}`,
  headline: `Ferries stop at ten from pier ${at}`,
  editionId: `edition-${at % 7}`,
  deskId: `desk-${at % 11}`,
  createdById: at % 3 ? 'colleague' : 'person',
  stage: STAGES[at % STAGES.length]!,
}));
const factsOf = (stage: TransitionFacts['stage']): TransitionFacts => ({
  ...{ stage, now, embargoUntil: null, scheduledFor: null, unpublishAt: null, missing: ['no-headline'] },
  ...{ needsSecondPersonOf: null, missingApproval: null, withdrawn: false },
});
// The facts about a story come from the database; building them is not part of the checks.
const facts = stories.map(story => factsOf(story.stage));

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const rounds = Array.from({ length: ROUNDS }, () => ({
  list: timed(() => JSON.stringify(stories)),
  checks: timed(() => stories.map((story, at) => abilities(actor, story, facts[at]!))),
}));
const [list, checks] = [rounds.map(round => round.list), rounds.map(round => round.checks)];
console.log(
  `every ability of a person with ${grants.length} grants in ${STORIES} stories: median ${median(checks).toFixed(2)} ms, ` +
    `p95 ${quantile(checks, 0.95).toFixed(2)} ms (goal ${GOAL_MS}); ` +
    `${(median(checks) / median(list)).toFixed(1)} × the list as JSON, ${median(list).toFixed(2)} ms`,
);
