import { expect, it } from 'vitest';
import { frontAddress, sectionAddress, storyAddress } from './address';
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
  approvalRoles: [],
});
const trail = [section('china'), section('innovation')];
const english = { code: 'en', isDefault: true, zone: 'Asia/Shanghai' };
const french = { code: 'fr', isDefault: false, zone: 'Europe/Paris' };

it('leaves the default edition without a prefix', () => {
  expect(frontAddress(english)).toBe('/');
  expect(frontAddress(french)).toBe('/fr');
  expect(sectionAddress(english, trail)).toBe('/china/innovation');
  expect(sectionAddress(french, trail)).toBe('/fr/china/innovation');
});

it('takes the day from the edition’s own zone', () => {
  const lateEvening = new Date('2026-11-23T17:30:00Z');
  expect(storyAddress(english, trail, lateEvening, 'quiet-harbour')).toBe(
    '/china/innovation/2026/11/24/quiet-harbour',
  );
  expect(storyAddress(french, trail, lateEvening, 'port')).toBe('/fr/china/innovation/2026/11/23/port');
});
