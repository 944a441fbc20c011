import type { BodyNode } from '@/domain/document/body';
import { emptyFields, type StoryContent } from '@/domain/story/story';
import { textDigest } from '@/domain/translation/machine/text-digest';
import type { StyleRule } from '@/domain/style/style-rule';
import type { CheckFacts, RuleName, UsedRights } from './finding';

const text = (words: string, mark?: string): BodyNode => ({
  type: 'text',
  text: words,
  ...(mark && { marks: [{ type: mark, attrs: SUGGESTED }] }),
});
const SUGGESTED = { personId: 'p', at: '2026-11-25T08:00:00.000Z', changeId: 'c' };
const paragraph = (...content: BodyNode[]): BodyNode => ({ type: 'paragraph', content });

/** A story in which no rule finds anything. */
export function readyStory(sectionId: string, mediaId = 'media-1'): StoryContent {
  return {
    fields: {
      ...emptyFields('Broadsheet'),
      headline: 'Ferries return to the harbour',
      standfirst: 'Six boats will cross until two in the morning',
      slug: 'ferries-return',
      sectionId,
      bylines: [{ role: 'by', name: 'Lin Yuchen', authorId: null }],
      lead: { mediaId, caption: 'The pier', credit: 'Qiu Lan', alt: 'A ferry at a pier' },
    },
    body: { type: 'doc', content: [paragraph(text('The first boat leaves on Tuesday.'))] },
  };
}

export function quietFacts(now: Date): CheckFacts {
  return {
    now,
    editionId: 'edition-1',
    lang: 'en',
    secondLang: null,
    embargoUntil: null,
    pictureRights: {},
    withoutAiLabel: [],
    deadLinks: [],
    notes: { blocking: 0, open: 0 },
    similarNames: {},
    machineTexts: [],
    sourceTexts: [],
    agencyKill: null,
  };
}

export const PERCENT = {
  id: 'percent',
  lang: 'en',
  pattern: 'percent',
  message: 'Write per cent in text.',
  suggestion: 'per cent',
};

/** A change that makes one rule report a finding in an otherwise complete story. */
export interface CheckCase {
  story?(story: StoryContent): StoryContent;
  facts?(facts: CheckFacts): Partial<CheckFacts>;
  style?: StyleRule[];
}

const fields = (change: Partial<StoryContent['fields']>): CheckCase => ({
  story: story => ({ ...story, fields: { ...story.fields, ...change } }),
});
const lead = (change: object): CheckCase => ({
  story: story => ({ ...story, fields: { ...story.fields, lead: { ...story.fields.lead!, ...change } } }),
});
const body = (...content: BodyNode[]): CheckCase => ({
  story: story => ({ ...story, body: { type: 'doc', content } }),
});

/** Rights to a picture that have no limit, apart from this one. */
export const limitedRights = (limit: Partial<UsedRights>): UsedRights => ({
  rights: 'staff',
  editionIds: [],
  rightsUntil: null,
  isUsedElsewhere: false,
  ...limit,
});
const rights = (limit: (facts: CheckFacts) => Partial<UsedRights>): CheckCase => ({
  facts: facts => ({ pictureRights: { 'media-1': limitedRights(limit(facts)) } }),
});

/** The target address of the dead-link case. */
export const DEAD_ADDRESS = '/news/2020/01/01/withdrawn';

/** One failing case for each rule. */
export const CHECK_CASES: Record<RuleName, CheckCase> = {
  'no-headline': fields({ headline: ' ' }),
  'no-section': fields({ sectionId: null }),
  'no-slug': fields({ slug: 'Not a slug' }),
  'no-body': body({ type: 'paragraph' }),
  'guidance-left': body(paragraph(text('They left.')), paragraph(text('[What happened before.]'))),
  'no-alternative-text': lead({ alt: '' }),
  'not-for-edition': rights(() => ({ editionIds: ['another'] })),
  'open-notes': { facts: () => ({ notes: { blocking: 1, open: 1 } }) },
  'machine-text': {
    facts: () => ({ machineTexts: [textDigest('The first boat leaves on Tuesday.')] }),
  },
  embargoed: { facts: ({ now }) => ({ embargoUntil: new Date(now.getTime() + 1000) }) },
  'killed-by-agency': {
    facts: () => ({
      agencyKill: { wireStoryId: 'wire-1', source: 'Meridian', note: 'The quotations are false.' },
    }),
  },
  'rights-expired': rights(({ now }) => ({ rightsUntil: now })),
  'used-already': rights(() => ({ rights: 'single-use', isUsedElsewhere: true })),
  'no-credit': lead({ credit: '' }),
  'no-ai-label': { facts: () => ({ withoutAiLabel: ['media-1'] }) },
  'dead-link': {
    ...body(
      paragraph({
        type: 'text',
        text: 'An older story',
        marks: [{ type: 'link', attrs: { href: DEAD_ADDRESS } }],
      }),
    ),
    facts: () => ({ deadLinks: [DEAD_ADDRESS] }),
  },
  'not-translated': {
    facts: () => ({ sourceTexts: [textDigest('The first boat leaves on Tuesday.')] }),
  },
  'open-suggestions': body(paragraph(text('The first boat '), text('leaves', 'deletion'))),
  'notes-unresolved': { facts: () => ({ notes: { blocking: 0, open: 1 } }) },
  'no-standfirst': fields({ standfirst: '' }),
  'no-byline': fields({ bylines: [] }),
  'similar-byline': { facts: () => ({ similarNames: { 'Lin Yuchen': 'Iin Yuchen' } }) },
  'no-lead': fields({ lead: null }),
  'no-caption': lead({ caption: '' }),
  'no-second-text': { facts: () => ({ secondLang: 'zh-Hans' }) },
  'long-headline': fields({ headline: 'Boat '.repeat(25).trim() + 's return' }),
  'house-style': {
    ...body(paragraph(text('Fares rose by nine percent.'))),
    style: [PERCENT],
  },
  'doubled-word': body(paragraph(text('They left the the pier.'))),
  'unmatched-mark': body(paragraph(text('“They left, she said.'))),
  'long-paragraph': body(paragraph(text(`${'Six boats will cross. '.repeat(40)}`))),
};
