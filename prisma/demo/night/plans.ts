import type { DemoEditionCode } from '../write';
import type { Priority } from '@/domain/story/priority';
import type { StoryName } from './notes';

/** A plan, in hours after the seed's clock; negative numbers are before it. */
interface DemoPlan {
  dueInHours: number;
  words?: number;
  priority?: Priority;
  photographer?: string;
}

/** A plan for a story that is being written. */
export interface PlanOfStory extends DemoPlan {
  story: StoryName;
}

/** A story without any text yet. */
export interface PlannedStory extends DemoPlan {
  slug: string;
  notes: string;
  edition: DemoEditionCode;
  desk: string;
  /** Without one it is unassigned. */
  reporter?: string;
}

export const plans: PlanOfStory[] = [
  { story: 'desert-road/en', dueInHours: -1.5, words: 900, priority: 1 },
  { story: 'snow-village/asia', dueInHours: 0.7, words: 650 },
  { story: 'delta-map/en', dueInHours: 2, words: 800, priority: 2 },
  { story: 'ticket-window/zh', dueInHours: 3, words: 700 },
  { story: 'reading-room/en', dueInHours: 5, words: 1200, photographer: 'amina' },
];

export const plannedStories: PlannedStory[] = [
  {
    ...{
      slug: 'grain-corridor',
      edition: 'en',
      desk: 'world',
      dueInHours: 6,
      words: 750,
      priority: 1 as const,
    },
    notes: 'Shippers test a second route around the strait. First convoy sails at dusk.',
  },
  {
    ...{ slug: 'night-market-permits', edition: 'asia', desk: 'asia', dueInHours: 20, words: 600 },
    notes: 'Council votes on stall permits at 19:00. Two stallholders have agreed to talk.',
    photographer: 'amina',
  },
  {
    ...{
      slug: 'reef-count',
      edition: 'asia',
      desk: 'asia',
      dueInHours: 26,
      words: 1100,
      priority: 3 as const,
    },
    notes: 'Divers count the reef again, fish by fish. Last year: 214 kinds.',
    reporter: 'jiayi',
  },
  {
    ...{ slug: 'tea-auction', edition: 'zh', desk: 'languages', dueInHours: 28, words: 900 },
    notes: '秋茶拍卖成交价走低，茶农归咎于多雨。',
    reporter: 'mingyue',
  },
  {
    ...{ slug: 'bridge-tolls', edition: 'en', desk: 'business', dueInHours: 49, words: 500 },
    notes: 'Tolls rise for the first time in ten years. Ask the hauliers.',
    reporter: 'daniel',
  },
];
