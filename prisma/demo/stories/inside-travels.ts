import type { DemoGroup } from '../write';
import { insideTravelsEn } from './inside-travels/en';
import { insideTravelsFr } from './inside-travels/fr';
import { insideTravelsZh } from './inside-travels/zh';

export default {
  key: 'inside-travels',
  stories: [insideTravelsEn, insideTravelsZh, insideTravelsFr],
} satisfies DemoGroup;
