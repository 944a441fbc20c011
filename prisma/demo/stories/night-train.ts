import type { DemoGroup } from '../write';
import { nightTrainAsia } from './night-train/asia';
import { nightTrainEn } from './night-train/en';
import { nightTrainFr } from './night-train/fr';
import { nightTrainZh } from './night-train/zh';

export default {
  key: 'night-train',
  stories: [nightTrainEn, nightTrainAsia, nightTrainZh, nightTrainFr],
} satisfies DemoGroup;
