import { ownZone } from '@/components/ui/time/browser-zone';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { EMPTY_BODY } from '@/domain/document/body';
import { emptyFields } from '@/domain/story/story';
import { wordsFor } from '@/components/ui/words/catalogues';
import { INTERFACE_LANGUAGES } from '@/domain/language/interface-languages';
import { WordsProvider } from '@/components/ui/words/words-provider';
import { ScheduleBars } from './schedule-bars';
import { ScheduleForm } from './schedule-form';
import type { ScheduleTools } from './use-schedule';
import type { ComposerEdition, ComposerStory } from '../view';

const story = (over: Partial<ComposerStory> = {}): ComposerStory => ({
  ...{ id: 's', version: 1, stage: 'scheduled', editionId: 'e', deskId: null, revisionNumber: 1 },
  ...{ fields: emptyFields(''), body: EMPTY_BODY, updatedAt: '2026-11-24T16:42:08Z', savedByName: null },
  ...{
    wasPublic: false,
    liveAddress: null,
    returned: null,
    liveRevision: null,
    unpublishedChanges: 0,
    hasUnpublishedChanges: false,
  },
  ...{ mayEmbargo: true, mayChangePictures: true },
  checkFacts: {
    ...{
      embargoUntil: '2099-01-01T00:00:00Z',
      pictureRights: {},
      rightsUntil: {},
      deadLinks: [],
      similarNames: {},
    },
    ...{ notes: { blocking: 0, open: 0 }, machineTexts: [], sourceTexts: [] },
  },
  schedule: { at: '2099-11-30T22:00:00Z', zone: 'Asia/Hong_Kong', refused: '', blockedBy: [] },
  changeTakesBack: null,
  unpublishing: { at: '2099-12-24T22:00:00Z', zone: 'Asia/Hong_Kong' },
  abilities: [
    { action: 'schedule', allowed: true, refusals: [] },
    { action: 'unschedule', allowed: true, refusals: [] },
  ],
  ...over,
});
const edition: ComposerEdition = {
  ...{ id: 'e', code: 'asia', ink: 'amber', accent: null, name: 'ASIA', shortName: 'Asia', mark: 'A' },
  ...{ english: 'zone', zone: 'Asia/Hong_Kong', lang: 'en', secondLang: null },
};
const tools: ScheduleTools = {
  ...{ openStep: null, openForm() {}, close() {}, isWaiting: false, reset() {} },
  sendOver: () => false,
  send: () => Promise.resolve(),
};

describe.each(INTERFACE_LANGUAGES)('the schedule panel in %s', lang => {
  const words = wordsFor(lang);
  const read = (node: ReactNode) => {
    const html = renderToStaticMarkup(
      <WordsProvider lang={lang} words={words}>
        {node}
      </WordsProvider>,
    );
    expect(html).not.toMatch(/undefined|null|NaN|Invalid/);
    return html;
  };
  const bars = (over?: Partial<ComposerStory>) => read(<ScheduleBars story={story(over)} tools={tools} />);

  it('shows the times of a story with an action for each', () => {
    const html = bars();
    const own = ownZone().replaceAll('_', ' ');
    expect(html.split(`(${own})`)).toHaveLength(3);
    expect(html).toContain(words.schedule.bar.cancelPublish);
    expect(html).not.toContain(words.schedule.bar.cancelUnpublish);
  });

  it('shows what would prevent the story from being published, above the time', () => {
    const schedule = { ...story().schedule!, blockedBy: [{ reason: 'no-section' as const }] };
    expect(bars({ schedule })).toContain(words.refusals['no-section']);
  });

  it.each(['open-notes', 'needs-override', 'something-new'])(
    'shows that publishing was refused as %s',
    refused => {
      const blockedBy = refused === 'open-notes' ? [{ reason: 'open-notes' as const }] : [];
      expect(bars({ schedule: { ...story().schedule!, refused, blockedBy } })).toContain('tone-bad');
    },
  );

  it.each(['schedule', 'schedule-unpublish'] as const)(
    'shows the time in both zones in the form of %s',
    step => {
      const props = { story: story(), edition, onClose() {}, onSchedule() {} };
      const html = read(<ScheduleForm step={step} {...props} />);
      expect(html).toContain('value="06:00"');
      expect(html).toMatch(/22:00/);
      expect(html.includes(words.stepReasons.unpublish.reason)).toBe(step === 'schedule-unpublish');
    },
  );
});
