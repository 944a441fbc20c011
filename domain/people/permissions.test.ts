import { describe, expect, it } from 'vitest';
import {
  can,
  canAnywhere,
  COVERAGE_ACTIONS,
  PAPER_ACTIONS,
  ROLES,
  NOTE_ACTIONS,
  PICTURE_ACTIONS,
  type Actor,
  type Grant,
  type Role,
} from './permissions';
import { STAGES, STORY_ACTIONS, WORKFLOW } from '@/domain/story/workflow';

const ACTIONS = [
  ...STORY_ACTIONS,
  ...PAPER_ACTIONS,
  ...COVERAGE_ACTIONS,
  ...PICTURE_ACTIONS,
  ...NOTE_ACTIONS,
  ...(['plan', 'share-preview', 'change-pictures'] as const),
];

const ME = 'me';
const HERE = { editionId: 'en', deskId: 'asia' };

const PLACES: { name: string; grant: Omit<Grant, 'role'>; covers: boolean }[] = [
  { name: 'the whole site', grant: { editionId: null, deskId: null }, covers: true },
  { name: 'its edition', grant: { editionId: 'en', deskId: null }, covers: true },
  { name: 'its desk', grant: { editionId: null, deskId: 'asia' }, covers: true },
  { name: 'its edition and desk', grant: { editionId: 'en', deskId: 'asia' }, covers: true },
  { name: 'another edition', grant: { editionId: 'fr', deskId: null }, covers: false },
  { name: 'another desk', grant: { editionId: null, deskId: 'world' }, covers: false },
  { name: 'its edition on another desk', grant: { editionId: 'en', deskId: 'world' }, covers: false },
];

/**
 * The permissions of reporters on their own stories, by stage; everything else is for editors and admins.
 */
const REPORTERS_OWN: Record<string, string[]> = {
  save: ['draft', 'submitted'],
  submit: ['draft'],
  recall: ['submitted'],
  spike: ['draft'],
  revive: ['spiked'],
};

const actor = (role: Role, grant: Omit<Grant, 'role'>): Actor => ({
  personId: ME,
  grants: [{ role, ...grant }],
});

describe('permission on stories', () => {
  for (const role of ROLES)
    for (const place of PLACES)
      for (const stage of STAGES)
        for (const action of STORY_ACTIONS)
          for (const whose of ['their own', 'an assigned', "a colleague's"]) {
            if (!WORKFLOW[stage][action]) continue;
            const own = whose !== "a colleague's";
            const roles = stage === 'killed' ? ['admin'] : ['editor', 'admin'];
            const edits = roles.includes(role);
            const writes = role === 'reporter' && own && REPORTERS_OWN[action]?.includes(stage);
            const expected = place.covers && Boolean(edits || writes);
            it(`${expected ? 'lets' : 'keeps'} a ${role} of ${place.name} ${expected ? '' : 'from '}${action} ${whose} ${stage} story`, () => {
              const createdById = whose === 'their own' ? ME : 'colleague';
              const assignedToId = whose === 'an assigned' ? ME : null;
              const story = { ...HERE, stage, createdById, assignedToId };
              const answer = can(actor(role, place.grant), action, story);
              expect(answer.allowed).toBe(expected);
              if (!answer.allowed) expect(answer.roles).toEqual(roles);
            });
          }

  it('is refused with a reason: no role, another person’s story, or submitted already', () => {
    const site = { editionId: null, deskId: null };
    const ask = (createdById: string, stage: 'draft' | 'approved', role: Role) =>
      can(actor(role, site), 'save', { ...HERE, stage, createdById });
    expect(ask('colleague', 'draft', 'reporter')).toMatchObject({ reason: 'not-your-story' });
    expect(ask(ME, 'approved', 'reporter')).toMatchObject({ reason: 'already-handed-in' });
    expect(ask(ME, 'draft', 'producer')).toMatchObject({ reason: 'needs-role' });
  });

  it('is refused to an editor of other places with the names of these', () => {
    const grants = ['World', 'Business'].map(place => ({
      ...{ role: 'editor' as const, editionId: null, deskId: place.toLowerCase(), place },
    }));
    const editor: Actor = { personId: ME, grants };
    const story = { ...HERE, stage: 'draft' as const, createdById: 'colleague' };
    for (const action of ['save', 'publish', 'assign-story', 'share-preview'] as const)
      expect(can(editor, action, story)).toMatchObject({
        reason: 'needs-role',
        elsewhere: { roles: ['editor'], places: ['World', 'Business'] },
      });
    expect(can(editor, 'manage-topics')).toMatchObject({ elsewhere: { places: ['World', 'Business'] } });
    expect(can(editor, 'manage-people')).not.toHaveProperty('elsewhere');
  });

  it('is refused without a grant', () => {
    const nobody: Actor = { personId: ME, grants: [] };
    for (const stage of STAGES)
      for (const action of STORY_ACTIONS)
        expect(can(nobody, action, { ...HERE, stage, createdById: ME }).allowed).toBe(false);
    for (const action of PAPER_ACTIONS) expect(can(nobody, action).allowed).toBe(false);
  });
});

describe('permission to plan', () => {
  for (const role of ROLES)
    for (const place of PLACES)
      for (const stage of STAGES)
        for (const whose of ['their own', 'an assigned', "a colleague's"]) {
          const isOwn = whose !== "a colleague's";
          const byRole = role === 'editor' || role === 'admin';
          const expected = place.covers && (byRole || (role === 'reporter' && isOwn && stage === 'draft'));
          it(`${expected ? 'lets' : 'keeps'} a ${role} of ${place.name} ${expected ? '' : 'from '}plan ${whose} ${stage} story`, () => {
            const createdById = whose === 'their own' ? ME : 'colleague';
            const assignedToId = whose === 'an assigned' ? ME : null;
            const story = { ...HERE, stage, createdById, assignedToId };
            expect(can(actor(role, place.grant), 'plan', story).allowed).toBe(expected);
          });
        }
});

describe('permission to show a story to people outside the newsroom', () => {
  for (const role of ROLES)
    for (const place of PLACES)
      for (const stage of STAGES)
        for (const whose of ['their own', 'an assigned', "a colleague's"]) {
          const isOwn = whose !== "a colleague's";
          const edits = role === 'editor' || role === 'admin';
          const expected = place.covers && (edits || (role === 'reporter' && isOwn));
          it(`${expected ? 'lets' : 'keeps'} a ${role} of ${place.name} ${expected ? '' : 'from '}share ${whose} story that is ${stage}`, () => {
            const createdById = whose === 'their own' ? ME : 'colleague';
            const assignedToId = whose === 'an assigned' ? ME : null;
            const story = { ...HERE, stage, createdById, assignedToId };
            expect(can(actor(role, place.grant), 'share-preview', story).allowed).toBe(expected);
          });
        }
});

describe('permission in live coverage', () => {
  const entries = {
    'a new entry': undefined,
    'their own draft': { authorId: ME, isPublished: false },
    "a colleague's draft": { authorId: 'colleague', isPublished: false },
    'their own published entry': { authorId: ME, isPublished: true },
  };
  const forReporters = ['a new entry', 'their own draft'];
  for (const role of ROLES)
    for (const place of PLACES)
      for (const action of COVERAGE_ACTIONS)
        for (const [what, entry] of Object.entries(entries)) {
          const edits = role === 'editor' || role === 'admin';
          const writes = role === 'reporter' && action === 'write-entry' && forReporters.includes(what);
          const expected = place.covers && (edits || writes);
          it(`${expected ? 'lets' : 'keeps'} a ${role} of ${place.name} ${expected ? '' : 'from '}${action} ${what}`, () => {
            const answer = can(actor(role, place.grant), action, { ...HERE, entry });
            expect(answer.allowed).toBe(expected);
            if (!answer.allowed) expect(answer.roles).toEqual(['editor', 'admin']);
          });
        }

  it('is refused without a grant', () => {
    for (const action of COVERAGE_ACTIONS)
      expect(can({ personId: ME, grants: [] }, action, HERE).allowed).toBe(false);
  });
});

describe('permission in the paper', () => {
  const MAY: Record<(typeof PAPER_ACTIONS)[number], Role[]> = {
    'read-newsroom': ['reporter', 'editor', 'producer', 'admin'],
    'create-story': ['reporter', 'editor', 'admin'],
    'upload-media': ['reporter', 'editor', 'producer', 'admin'],
    'block-story': ['editor', 'admin'],
    'assign-story': ['editor', 'admin'],
    'manage-wire': ['editor', 'admin'],
    'arrange-fronts': ['producer', 'editor', 'admin'],
    'manage-topics': ['editor', 'admin'],
    'manage-authors': ['editor', 'admin'],
    'manage-style': ['admin'],
    'manage-templates': ['admin'],
    'manage-people': ['admin'],
    'manage-tokens': ['admin'],
    'explain-permissions': ['editor', 'admin'],
    'manage-paper': ['admin'],
    'import-stories': ['admin'],
    'read-audit': ['admin'],
  };
  const siteOnly = [
    'manage-people',
    'manage-tokens',
    'manage-paper',
    'manage-style',
    'manage-templates',
    'import-stories',
    'read-audit',
  ];
  const notForADesk = ['arrange-fronts', 'manage-topics', 'manage-authors'];

  for (const action of PAPER_ACTIONS)
    for (const role of ROLES)
      for (const { name, grant, covers } of PLACES) {
        const wholeSite = grant.editionId === null && grant.deskId === null;
        const isWide =
          wholeSite ||
          (!siteOnly.includes(action) && !(grant.deskId !== null && notForADesk.includes(action)));
        const expected = MAY[action].includes(role) && covers && isWide;
        it(`${expected ? 'allows' : 'refuses'} ${action} to a ${role} of ${name}`, () =>
          expect(can(actor(role, grant), action, HERE).allowed).toBe(expected));
      }

  it('is answered for the whole newsroom', () => {
    expect(can(actor('reporter', { editionId: 'fr', deskId: null }), 'create-story').allowed).toBe(true);
    expect(can(actor('producer', { editionId: 'fr', deskId: null }), 'create-story').allowed).toBe(false);
  });
});

describe('permission on pictures', () => {
  for (const action of PICTURE_ACTIONS)
    for (const role of ROLES)
      for (const { name, grant } of PLACES)
        for (const whose of [ME, 'colleague', null]) {
          const refused: Record<string, Role[]> = {
            'change-picture-facts': ['reporter'],
            'delete-picture': ['reporter', 'producer'],
          };
          const expected = whose === ME || !refused[action]?.includes(role);
          it(`${expected ? 'allows' : 'refuses'} ${action} of a picture of ${whose} to a ${role} of ${name}`, () => {
            const answer = can(actor(role, grant), action, { uploadedById: whose });
            expect(answer.allowed).toBe(expected);
          });
        }

  for (const role of ROLES)
    for (const { name, grant, covers } of PLACES) {
      const expected = role !== 'reporter' && covers;
      it(`${expected ? 'lets' : 'keeps'} a ${role} of ${name} ${expected ? '' : 'from '}change the pictures of a story`, () =>
        expect(can(actor(role, grant), 'change-pictures', HERE).allowed).toBe(expected));
    }

  it('is refused without a grant', () => {
    expect(can({ personId: ME, grants: [] }, 'change-pictures', HERE).allowed).toBe(false);
    for (const action of PICTURE_ACTIONS)
      expect(can({ personId: ME, grants: [] }, action, { uploadedById: ME }).allowed).toBe(false);
  });
});

describe('permission on notes', () => {
  for (const action of NOTE_ACTIONS)
    for (const role of ROLES)
      for (const { name, grant, covers } of PLACES)
        for (const ownNote of [true, false])
          for (const ownStory of [true, false])
            for (const blocking of [true, false]) {
              const edits = covers && (role === 'editor' || role === 'admin');
              const writes = covers && role === 'reporter' && ownStory;
              const expected = {
                'add-note': true,
                'change-note': ownNote,
                'resolve-note': edits || (!blocking && (ownNote || writes)),
                'block-by-note': edits,
              }[action];
              const note = `${blocking ? 'blocking ' : ''}note of ${ownNote ? 'their own' : 'a colleague'}`;
              const story = ownStory ? 'their story' : 'a story';
              it(`${expected ? 'lets' : 'keeps'} a ${role} of ${name} ${expected ? '' : 'from '}${action} a ${note} on ${story}`, () => {
                const answer = can(actor(role, grant), action, {
                  createdById: ownNote ? ME : 'colleague',
                  blocking,
                  story: { ...HERE, createdById: ownStory ? ME : 'colleague' },
                });
                expect(answer.allowed).toBe(expected);
              });
            }

  it('is refused without a grant', () => {
    const nobody: Actor = { personId: ME, grants: [] };
    const note = { createdById: ME, blocking: false, story: { ...HERE, createdById: ME } };
    for (const action of NOTE_ACTIONS) expect(can(nobody, action, note).allowed).toBe(false);
  });
});

describe('permission to do something anywhere', () => {
  const own = { ...HERE, createdById: ME, assignedToId: ME, uploadedById: ME, blocking: false };
  for (const { name, grant, covers } of PLACES)
    for (const role of ROLES)
      it(`is granted to a ${role} of ${name} for each action that is allowed to one subject, and no other`, () => {
        const person = actor(role, grant);
        const at = { editionId: grant.editionId ?? 'en', deskId: grant.deskId ?? 'asia' };
        for (const action of ACTIONS) {
          const subjects = STAGES.map(stage => ({ ...own, ...at, stage, story: { ...own, ...at } }));
          const isAllowed = subjects.some(subject => can(person, action, subject).allowed);
          expect([action, canAnywhere(person, action).allowed]).toEqual([action, isAllowed]);
          if (covers && can(person, action, { ...subjects[0]!, ...HERE }).allowed)
            expect([action, canAnywhere(person, action).allowed]).toEqual([action, true]);
        }
      });

  it('is refused without a grant, with the roles that could', () => {
    for (const action of ACTIONS)
      expect(canAnywhere({ personId: ME, grants: [] }, action).allowed).toBe(false);
    expect(canAnywhere({ personId: ME, grants: [] }, 'publish')).toMatchObject({
      roles: ['editor', 'admin'],
    });
  });
});
