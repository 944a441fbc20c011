import type { DemoGroup } from '../write';
import { harbourAsia } from './harbour/asia';
import { harbourBi } from './harbour/bi';
import { harbourEn } from './harbour/en';
import { harbourFr } from './harbour/fr';
import { harbourZh } from './harbour/zh';

export default {
  key: 'harbour',
  stories: [harbourEn, harbourAsia, harbourZh, harbourBi, harbourFr],
} satisfies DemoGroup;
