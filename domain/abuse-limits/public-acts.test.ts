import { expect, it } from 'vitest';
import { EVENT_KINDS } from '@/domain/audit/events';
import { isEntryAct, isPublicAct, PUBLIC_ACTS } from './public-acts';

/**
 * Kinds that do not change what readers see; `NOT_SEEN_AT_ALL` has more by prefix. Every new kind goes here or into
 * `PUBLIC_ACTS`.
 */
const NOT_SEEN = [
  ...[
    'story.submit',
    'story.return',
    'story.recall',
    'story.approve',
    'story.unschedule',
    'story.unschedule-unpublish',
  ],
  ...['story.spike', 'story.revive', 'story.create', 'story.restore', 'story.assign', 'story.plan'],
  ...['story.embargo', 'story.translate', 'story.machine-translate', 'story.read-machine-text'],
  ...['story.ask-correction', 'story.propose-correction', 'story.schedule-refused'],
  // The start of an import that publishes is judged, not each of its stories.
  ...['story.import', 'story.undo-import'],
  ...['story.take-back-approval', 'story.record', 'story.share-preview', 'story.revoke-preview'],
  ...[
    'revision.name',
    'coverage.add',
    'front.cancel',
    'front.hold',
    'picture.add',
    'picture.delete',
    'picture.restore',
    'picture.purge',
    'recording.add',
    'file.infected',
  ],
  ...['paper.first-steps', 'paper.security', 'paper.unusual', 'paper.retention', 'retention.run'],
  ...['paper.back-up', 'paper.continue-restored'],
  ...['paper.export', 'paper.stop-export', 'paper.archive-schedule', 'paper.download-export'],
  ...['paper.record', 'people.read', 'emails.read', 'request.refused', 'audit.read', 'audit.export'],
  'story.export',
  ...['audit.revert', 'audit.revert-finished'],
];
const NOT_SEEN_AT_ALL = /^(note|style|template|desk|person|admin-change|token|import|wire|webhook)\./;

it('Every kind of event is either an act that readers see or one that they do not', () => {
  const known = [...PUBLIC_ACTS, ...NOT_SEEN];
  expect(new Set(known).size).toBe(known.length);
  expect(EVENT_KINDS.filter(kind => !NOT_SEEN_AT_ALL.test(kind)).toSorted()).toEqual(known.toSorted());
});

it.each(PUBLIC_ACTS)('%s is an act that readers see', kind => {
  expect(isPublicAct(kind)).toBe(true);
  expect(isEntryAct(kind)).toBe(/^coverage\.(?!state)/.test(kind));
});

it.each(NOT_SEEN)('%s is not an act that readers see', kind => {
  expect(isPublicAct(kind)).toBe(false);
});
