import { describe, expect, it } from 'vitest';
import { STAGES, STORY_ACTIONS, transition, type TransitionFacts } from '@/domain/story/workflow';
import { explainPaper, explainStory, OTHER_STORY_ACTIONS } from './explanation';
import { can, PAPER_ACTIONS, ROLES, type Actor, type Grant, type Permission } from './permissions';

const site = { editionId: null, deskId: null };
const GRANTS: { name: string; grants: Grant[] }[] = [
  { name: 'no one', grants: [] },
  ...ROLES.flatMap(role => [
    { name: `a ${role}`, grants: [{ role, ...site }] },
    { name: `a ${role} elsewhere`, grants: [{ role, editionId: 'fr', deskId: null }] },
    {
      name: `a ${role} with a useless grant first`,
      grants: [
        { role: 'editor' as const, editionId: 'fr', deskId: null },
        { role, editionId: 'en', deskId: 'asia' },
      ],
    },
  ]),
];

const said = (permission: Permission) =>
  permission.allowed ? [] : [{ reason: permission.reason, roles: permission.roles }];

describe.each(GRANTS)('the explained permissions of $name', ({ grants }) => {
  const actor: Actor = { personId: 'me', grants };

  it('in the paper match can(), each with one grant that suffices', () => {
    const rows = explainPaper(actor);
    expect(rows.map(({ action }) => action)).toEqual([...PAPER_ACTIONS]);
    for (const { action, allowed, refusals, grant } of rows) {
      const permission = can(actor, action);
      expect([allowed, refusals]).toEqual([permission.allowed, said(permission)]);
      expect(grant !== null).toBe(allowed);
      if (grant) expect(can({ ...actor, grants: [grant] }, action).allowed).toBe(true);
    }
  });

  for (const stage of STAGES)
    for (const createdById of ['me', 'colleague'])
      it(`for a ${stage} story of ${createdById} match the permission rules`, () => {
        const story = { editionId: 'en', deskId: 'asia', createdById, assignedToId: null, stage };
        const facts: TransitionFacts = {
          stage,
          now: new Date('2026-11-24T08:00:00Z'),
          embargoUntil: null,
          scheduledFor: null,
          unpublishAt: null,
          missing: ['no-headline'],
          needsSecondPersonOf: null,
          missingApproval: null,
          withdrawn: false,
        };
        const rows = explainStory(actor, story, facts);
        expect(rows.map(({ action }) => action)).toEqual([...STORY_ACTIONS, ...OTHER_STORY_ACTIONS]);
        for (const action of STORY_ACTIONS) {
          const row = rows.find(one => one.action === action)!;
          const permission = can(actor, action, story);
          const outcome = transition(action, facts);
          expect(row.allowed, action).toBe(permission.allowed && outcome.ok);
          expect(row.refusals, action).toEqual(
            permission.allowed ? (outcome.ok ? [] : outcome.refusals) : said(permission),
          );
          expect(row.grant !== null).toBe(row.allowed);
          if (row.grant) expect(can({ ...actor, grants: [row.grant] }, action, story).allowed).toBe(true);
        }
        for (const action of OTHER_STORY_ACTIONS) {
          const row = rows.find(one => one.action === action)!;
          const permission = can(actor, action, story);
          expect([row.allowed, row.refusals], action).toEqual([permission.allowed, said(permission)]);
          expect(row.grant !== null).toBe(row.allowed);
        }
      });
});
