import { emptyFields } from '@/domain/story/story';
import type { Body } from '@/domain/document/body';
import type { ExportedStory } from './exported-story';

/** A story to write, with these changes. */
export const storyToWrite = (body: Body, changed: Partial<ExportedStory> = {}): ExportedStory => ({
  ...{ id: '019ad0a1-0000-7000-8000-000000000001', version: 7, status: 'unpublished', embargoUntil: null },
  ...{ notices: ['Not published'], address: null, lang: 'en', direction: 'ltr', byline: 'By Ann Lee' },
  fields: {
    ...emptyFields('The Coast'),
    slug: 'harbour',
    headline: 'The harbour & the "mud"',
    standfirst: 'It is sold.',
  },
  ...{ sections: ['News'], topics: ['Ports'], publisher: 'The Coast', rightsLine: '' },
  ...{ createdAt: '2026-11-24T01:00:00.000Z', changedAt: '2026-11-24T02:00:00.000Z' },
  ...{ corrections: [], body, threads: [], people: new Map() },
  context: {
    pageUrl: 'https://paper.example/news/harbour',
    mediaUrl: id => `https://paper.example/media/${id}/960.jpg`,
    story: () => ({ url: 'https://paper.example/china/story', headline: 'Another story' }),
    picture: id => ({ id, width: 960, height: 640, digitalSource: 'trainedAlgorithmicMedia' }),
  },
  leadCredit: changed.fields?.lead?.credit ?? '',
  ...changed,
});
