import { describe, expect, it } from 'vitest';
import { EMPTY_BODY } from '@/domain/document/body';
import { emptyFields } from '@/domain/story/story';
import { WORKFLOW, type Stage, type StoryAction } from '@/domain/story/workflow';
import { offeredActions } from './stage-actions';
import type { ComposerStory } from '../view';

const storyIn = (stage: Stage, refused: StoryAction[] = [], unpublishedChanges = 0): ComposerStory => ({
  id: 's',
  version: 1,
  stage,
  editionId: 'e',
  deskId: null,
  fields: emptyFields(''),
  body: EMPTY_BODY,
  updatedAt: '2026-11-24T16:42:08Z',
  savedByName: null,
  wasPublic: stage === 'published',
  liveAddress: null,
  returned: null,
  liveRevision: stage === 'published' ? 1 : null,
  unpublishedChanges,
  hasUnpublishedChanges: unpublishedChanges > 0,
  revisionNumber: 1,
  mayEmbargo: false,
  mayChangePictures: true,
  schedule: null,
  changeTakesBack: null,
  unpublishing: null,
  checkFacts: {
    ...{ embargoUntil: null, pictureRights: {}, rightsUntil: {}, deadLinks: [], similarNames: {} },
    ...{ notes: { blocking: 0, open: 0 }, machineTexts: [], sourceTexts: [] },
  },
  abilities: (Object.keys(WORKFLOW[stage]) as StoryAction[]).map(action => ({
    action,
    allowed: !refused.includes(action),
    refusals: refused.includes(action) ? [{ reason: 'needs-role', roles: ['editor'] }] : [],
  })),
});

const named = (story: ComposerStory, unsent = false) => {
  const { main, others } = offeredActions(story, unsent);
  return [main?.action, ...others.map(({ action }) => action)];
};

describe('the buttons of a story', () => {
  it('start with the most likely allowed action of the stage', () => {
    expect(named(storyIn('draft'))).toEqual(['submit', 'approve', 'publish']);
    expect(named(storyIn('draft', ['submit']))).toEqual(['approve', 'submit', 'publish']);
    expect(named(storyIn('submitted'))).toEqual(['approve', 'publish']);
    expect(named(storyIn('approved'))).toEqual(['approve', 'publish']);
    expect(named(storyIn('approved', ['approve']))).toEqual(['publish', 'approve']);
    expect(named(storyIn('spiked'))).toEqual(['revive']);
  });

  it('offer publishing again only when there are unpublished changes', () => {
    expect(offeredActions(storyIn('published'), false).main).toMatchObject({
      action: 'publish',
      nothingNew: true,
    });
    expect(offeredActions(storyIn('published', [], 2), false).main).toMatchObject({ nothingNew: false });
    expect(offeredActions(storyIn('published'), true).main).toMatchObject({ nothingNew: false });
  });

  it('list the actions that take the story from its readers separately, with unpublishing last', () => {
    const { main, others, menu, takeDown } = offeredActions(storyIn('published', ['publish']), false);
    expect([main, ...others].map(offer => offer?.action)).toEqual(['publish']);
    expect(menu.map(({ action }) => action)).not.toContain('unpublish');
    expect(takeDown.map(({ action }) => action)).toEqual(['kill', 'unpublish']);
  });
});
