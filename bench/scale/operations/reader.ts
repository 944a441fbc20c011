import { listAddress } from '@/domain/story/address';
import type { Operation } from './operation';
import { page } from './requests';

const READS = { mostBlocks: 1300, mostStatements: 6 };
const DEFAULT = { code: 'en', isDefault: true };

/** Every kind of page that readers request, rendered as on a cache miss. */
export const READER: Operation[] = [
  { name: 'story', ...READS, run: ({ sample }, round) => page(at(sample.stories, round).path) },
  { name: 'front', ...READS, run: () => page('/') },
  { name: 'section', ...READS, run: ({ sample }) => page(sample.section) },
  { name: 'section, last page', ...READS, run: ({ sample }) => page(sample.sectionEnd) },
  { name: 'topic', ...READS, run: ({ sample }) => page(sample.topic) },
  { name: 'topic, last page', ...READS, run: ({ sample }) => page(sample.topicEnd) },
  { name: 'author', ...READS, run: ({ sample }) => page(sample.author) },
  { name: 'archive', ...READS, run: () => page('/archive') },
  { name: 'archive, year', ...READS, run: ({ sample }) => page(`/archive/${sample.day.slice(0, 4)}`) },
  { name: 'archive, month', ...READS, run: ({ sample }) => page(`/archive/${sample.day.slice(0, 7)}`) },
  { name: 'archive, day', ...READS, run: ({ sample }) => page(`/archive/${sample.day}`) },
  { name: 'most viewed', ...READS, run: () => page(listAddress(DEFAULT, 'most-viewed')) },
  { name: 'corrections', ...READS, run: () => page(listAddress(DEFAULT, 'corrections')) },
  { name: 'not found', ...READS, run: (_, round) => page(`/china/2026/11/24/no-story-${round}`, 404) },
  { name: 'page by number', ...READS, run: ({ sample }) => page(`${sample.section}?page=2`, 302) },
];

export const at = <T>(list: T[], round: number): T => list[round % list.length]!;
