import { describe, expect, it } from 'vitest';
import { doc, p, text } from '@/domain/document/samples.fixture';
import type { Edition, Section } from '@/domain/paper/edition';
import { emptyFields, type Revision, type StoryFields } from '@/domain/story/story';
import { nextStage, STAGES, WORKFLOW, type Stage } from '@/domain/story/workflow';
import type { RequestedAction } from '@/domain/api/story-writes';
import { keyOf } from '@/server/press/surrogate-keys';
import type { PublishingFacts } from '@/server/store/stories/publishing-facts';
import type { StoryRecord } from '@/server/store/stories/stories';
import { planStep } from './plan-step';
import type { StepFacts } from './step-facts';
import type { TransitionContext } from './transition-context';

const now = new Date('2026-11-29T12:00:00Z');
const earlier = new Date('2026-11-20T12:00:00Z');
const body = doc(p(text('The harbour.')));
const edition = { id: 'e-en', code: 'en', isDefault: true, zone: 'UTC' } as Edition;
const section = { id: 's-news', editionId: 'e-en', parentId: null, slug: 'news', name: 'News' } as Section;
const fields = {
  ...emptyFields('Broadsheet'),
  headline: 'Harbour opens',
  sectionId: 's-news',
  topicIds: ['t-1'],
};

function story(stage: Stage, more: Partial<StoryRecord> = {}): StoryRecord {
  const isLive = stage === 'published';
  return {
    ...({
      id: 'st-1',
      groupId: 'g-1',
      editionId: 'e-en',
      deskId: null,
      version: 4,
      createdById: 'p-1',
    } as StoryRecord),
    ...{ stage, fields, body, approvedAs: [], revisionNumber: 7, unpublishAt: null },
    ...{ liveRevisionId: isLive ? 'r-live' : null, liveSectionId: isLive ? 's-old' : null },
    ...{ liveTopicIds: isLive ? ['t-old'] : [], liveAuthorIds: [] },
    ...{ firstPublishedAt: isLive ? earlier : null, withdrawnRevisionId: null },
    ...more,
  };
}

const paper: PublishingFacts = {
  ...{
    reasonRules: [],
    styleRules: [],
    hubs: ['https://hub.example/'],
    indexNowKey: 'key-12345678',
    hasWebhooks: false,
  },
  ...{
    topics: [{ id: 't-1', slug: 'ports', names: {} }],
    authors: [],
    holder: null,
    address: null,
    liveFields: null,
  },
};
const facts = (more: Partial<StepFacts> = {}): StepFacts => ({
  withdrawn: null,
  paper,
  override: null,
  unpublishedChanges: 0,
  ...more,
});

const context = (action: RequestedAction, of: StoryRecord, more: Partial<TransitionContext> = {}) => ({
  ...{
    story: of,
    edition,
    sections: [section],
    actor: { personId: 'p-2', grants: [] },
    input: { action },
    now,
  },
  ...more,
});

const withdrawn = { id: 'r-was', fields, body } as Revision;
/** What lists showed of the story before. */
const OTHER_TEASERS: Record<string, Partial<StoryFields>> = {
  headline: { headline: 'Harbour closes' },
  kicker: { kicker: 'Ports' },
  standfirst: { standfirst: 'On Monday.' },
  slug: { slug: 'harbour' },
  section: { sectionId: 's-old' },
  byline: { bylines: [{ role: 'by', name: 'Wen Jiayi', authorId: null }] },
  picture: { lead: { mediaId: 'm-1', alt: '', caption: '', credit: '' } },
};
const ACTIONS = [
  'submit',
  'return',
  'recall',
  'approve',
  'publish',
  'unpublish',
  'kill',
  'correct',
  'spike',
  'revive',
  'reinstate',
] as const;
const KEEP_REVISION = new Set<string>(['submit', 'return', 'approve', 'publish', 'unpublish', 'kill']);

describe('The plan of a step', () => {
  for (const stage of STAGES)
    for (const action of ACTIONS.filter(one => WORKFLOW[stage][one])) {
      const plan = () =>
        planStep(
          context(action, story(stage)),
          facts({ withdrawn: action === 'reinstate' ? withdrawn : null }),
          'r-new',
        );

      it(`to ${action} a ${stage} story leads to the stage of the workflow and records it`, () => {
        const { change, event } = plan();
        expect(change.stage).toBe(nextStage(stage, action));
        expect(event).toMatchObject({
          kind: `story.${action}`,
          personId: 'p-2',
          data: { from: stage, to: change.stage },
        });
      });

      it(`to ${action} a ${stage} story ${KEEP_REVISION.has(action) ? 'keeps' : 'does not keep'} a revision`, () => {
        expect(plan().revision).toEqual(
          KEEP_REVISION.has(action)
            ? expect.objectContaining({ id: 'r-new', number: 8, reason: action })
            : null,
        );
      });

      it(`to ${action} a ${stage} story changes no page and pings no one while readers do not have it`, () => {
        const { purge, announcements } = planStep(
          context(action, story(stage)),
          facts({ paper: null, withdrawn: action === 'reinstate' ? withdrawn : null }),
          'r-new',
        );
        expect([purge, announcements]).toEqual([null, []]);
      });
    }

  it.each(Object.entries(OTHER_TEASERS))(
    'to publish with another %s drops pages that show the story beside their own content at once',
    (_, other) => {
      const purgeFrom = (liveFields: StoryFields) =>
        planStep(context('publish', story('published')), facts({ paper: { ...paper, liveFields } }), 'r-8')
          .purge!;
      const related = keyOf.related(keyOf.story('st-1'));
      expect(purgeFrom({ ...fields, ...other }).keys).toContain(related);
      expect(purgeFrom(fields).keys).not.toContain(related);
      expect(purgeFrom(fields).outdated).toContain(related);
    },
  );

  it('to publish sets an address, live places and the purge of the places before and after', () => {
    const plan = planStep(context('publish', story('published')), facts(), 'r-new');
    expect(plan.slug).toBe('harbour-opens');
    expect(plan.address).toBe('/news/2026/11/20/harbour-opens');
    expect(plan.change).toMatchObject({
      liveRevisionId: 'r-new',
      liveSectionId: 's-news',
      liveTopicIds: ['t-1'],
    });
    expect(plan.change).toMatchObject({ firstPublishedAt: earlier, lastPublishedAt: now });
    expect(plan.purge!.keys).toEqual(
      expect.arrayContaining(['story:st-1', 'section:s-news', 'topic:t-1', 'topic:t-old']),
    );
    expect(plan.announcements.map(({ task }) => task)).toEqual(['websub', 'indexnow']);
  });

  it('to publish sets another slug when that of the headline is taken', () => {
    const taken = facts({ paper: { ...paper, holder: { storyId: 'st-2', current: true } } });
    const plan = planStep(context('publish', story('draft')), taken, 'r-new');
    expect(plan.slug).not.toBe('harbour-opens');
    expect(plan.address).toBe(`/news/2026/11/29/${plan.slug}`);
  });

  it('to publish is refused when the slug that an editor chose is taken', () => {
    const chosen = story('draft', { fields: { ...fields, slug: 'harbour' } });
    const taken = facts({ paper: { ...paper, holder: { storyId: 'st-2', current: false } } });
    expect(() => planStep(context('publish', chosen), taken, 'r-new')).toThrow('address-taken');
  });

  it.each(['unpublish', 'kill'] as const)(
    'to %s removes the story from every list and keeps what readers had',
    action => {
      const { change, linked } = planStep(context(action, story('published')), facts(), 'r-new');
      expect(change).toMatchObject({
        liveRevisionId: null,
        liveTopicIds: [],
        withdrawal: action,
        withdrawnRevisionId: 'r-live',
      });
      expect(linked).toBeNull();
    },
  );

  it('at a scheduled time records the time and the delay', () => {
    const dueAt = new Date(now.getTime() - 90_500);
    const { event, revision } = planStep(context('publish', story('scheduled'), { dueAt }), facts(), 'r-new');
    expect(event.data).toMatchObject({ scheduledFor: dueAt.toISOString(), lateSeconds: 90 });
    expect(revision!.dueAt).toEqual(dueAt);
  });
});
