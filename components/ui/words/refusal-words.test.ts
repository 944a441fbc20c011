import { describe, expect, it } from 'vitest';
import type { Refusal } from '@/domain/people/abilities';
import type { Blocker } from '@/domain/story/workflow';
import type { DenialReason } from '@/domain/people/permissions';
import { refusalWords } from './refusal-words';
import { wordsFor } from './catalogues';
import { INTERFACE_LANGUAGES, interfaceLanguage } from '@/domain/language/interface-languages';

const blockers: Record<Blocker, true> = {
  'no-headline': true,
  'no-body': true,
  'guidance-left': true,
  'no-section': true,
  'no-slug': true,
  'no-alternative-text': true,
  'not-for-edition': true,
  'open-notes': true,
  'machine-text': true,
  'address-taken': true,
  embargoed: true,
  'nothing-withdrawn': true,
  'nothing-scheduled': true,
  'before-publishing': true,
  'after-unpublishing': true,
  'time-has-passed': true,
  'before-embargo': true,
};
const denials: Record<DenialReason, true> = {
  'needs-role': true,
  'not-your-story': true,
  'already-handed-in': true,
  'not-your-note': true,
  'pictures-only': true,
  deactivated: true,
};
const all: Refusal[] = [
  ...(Object.keys(blockers) as Blocker[]).map(reason => ({ reason })),
  ...(Object.keys(denials) as DenialReason[]).map(reason => ({
    reason,
    roles: ['editor' as const, 'admin' as const],
  })),
  { reason: 'not-in-this-stage', stage: 'killed', action: 'publish' },
  { reason: 'wrote-it-oneself', edition: 'Asia', canSubmit: true },
  { reason: 'needs-approval', section: 'Investigations', roles: ['editor', 'admin'] },
  { reason: 'wrote-it-oneself', edition: 'Asia', canSubmit: false },
  {
    reason: 'needs-role',
    roles: ['editor', 'admin'],
    elsewhere: { roles: ['editor'], places: ['World', 'Business'] },
  },
];

describe.each(INTERFACE_LANGUAGES)('refusals in %s', lang => {
  it('gives every reason its own sentence', () => {
    const sentences = all.map(refusal => refusalWords(refusal, wordsFor(lang)));
    expect(sentences.every(sentence => /[.。]$/.test(sentence))).toBe(true);
    expect(new Set(sentences).size).toBe(all.length);
  });
});

describe('the language of the interface', () => {
  it('is the nearest one we speak', () => {
    expect(['zh-CN', 'zh-Hans', 'fr-CA', 'en-GB', 'ar-EG', 'de'].map(interfaceLanguage)).toEqual([
      'zh-Hans',
      'zh-Hans',
      'fr',
      'en',
      'ar',
      'en',
    ]);
  });

  it('names the roles that can', () => {
    expect(refusalWords({ reason: 'needs-role', roles: ['editor', 'admin'] }, wordsFor('en'))).toBe(
      'Your role can’t do this. An editor or admin can.',
    );
  });

  it('names the places of a person who has the role elsewhere', () => {
    const elsewhere = { roles: ['editor' as const], places: ['World', 'Business'] };
    const refusal: Refusal = { reason: 'needs-role', roles: ['editor', 'admin'], elsewhere };
    expect(refusalWords(refusal, wordsFor('en'))).toBe('You are an editor only for World and Business.');
  });
});
