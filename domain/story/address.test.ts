import { expect, it } from 'vitest';
import {
  coverageStreamAddress,
  entriesAddress,
  entryAddress,
  frontAddress,
  sectionAddress,
  storyAddress,
  streamedStory,
  underStory,
} from './address';
import type { Section } from '@/domain/paper/edition';

const section = (slug: string): Section => ({
  id: slug,
  editionId: 'e',
  parentId: null,
  slug,
  name: slug,
  description: '',
  position: 0,
  hidden: false,
  isOpinion: false,
  approvalRoles: [],
});
const trail = [section('china'), section('innovation')];
const english = { code: 'en', isDefault: true, zone: 'Asia/Shanghai' };
const french = { code: 'fr', isDefault: false, zone: 'Europe/Paris' };

it('addresses of the default edition have no prefix', () => {
  expect(frontAddress(english)).toBe('/');
  expect(frontAddress(french)).toBe('/fr');
  expect(sectionAddress(english, trail)).toBe('/china/innovation');
  expect(sectionAddress(french, trail)).toBe('/fr/china/innovation');
});

it('a story address has the day in the time zone of its edition', () => {
  const lateEvening = new Date('2026-11-23T17:30:00Z');
  expect(storyAddress(english, trail, lateEvening, 'quiet-harbour')).toBe(
    '/china/innovation/2026/11/24/quiet-harbour',
  );
  expect(storyAddress(french, trail, lateEvening, 'port')).toBe('/fr/china/innovation/2026/11/23/port');
});

it('the story path is found from the addresses of its entries and its stream', () => {
  const story = '/fr/monde/2026/11/24/tempete';
  expect(underStory(entriesAddress(story))).toEqual({ kind: 'entries', storyPath: story, entryId: null });
  expect(underStory(entryAddress(story, 'e-1'))).toEqual({ kind: 'entry', storyPath: story, entryId: 'e-1' });
  expect(underStory(story)).toBeNull();
  expect(underStory(`${story}/entries/a%20b`)).toBeNull();
  expect(streamedStory(coverageStreamAddress(story))).toBe(story);
  for (const path of ['/live', '/news/live', '/2026/11/24/a/live', `${story}/live/`, story])
    expect(streamedStory(path), path).toBeNull();
});
