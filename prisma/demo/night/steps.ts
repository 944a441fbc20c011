import type { ActionRequest } from '@/domain/api/story-writes';
import type { StoryName } from './notes';

export type DemoStep = { story: StoryName; hoursAgo: number; by: string } & (
  | Pick<ActionRequest, 'action' | 'reason' | 'readersLine'>
  | { assignTo: string }
  | { embargoForHours: number }
  /** When it is published by itself, counted from the seed's clock, and on the clocks of which zone. */
  | { publishInHours: number; zone: string }
);

/** What the newsroom did with its stories through the night, oldest first. */
export const steps: DemoStep[] = [
  { story: 'delta-map/en', hoursAgo: 30, by: 'daniel', action: 'submit' },
  {
    story: 'eel-ladder/en',
    hoursAgo: 26,
    by: 'ines',
    action: 'kill',
    reason: 'The counter counted drops as well. The keeper rang: he has taken the figure back.',
    readersLine: 'The number of eels in this report cannot be confirmed, and the report has been withdrawn.',
  },
  {
    story: 'weather-vane/en',
    hoursAgo: 20,
    by: 'daniel',
    action: 'spike',
  },
  { story: 'desert-road/en', hoursAgo: 9, by: 'jiayi', action: 'submit' },
  {
    story: 'desert-road/en',
    hoursAgo: 7.2,
    by: 'ines',
    action: 'return',
    reason: 'A fine piece with two holes in it. Fill them and I read it tonight.',
  },
  { story: 'desert-road/en', hoursAgo: 7.1, by: 'ines', assignTo: 'jiayi' },
  { story: 'delta-map/en', hoursAgo: 2.5, by: 'ines', action: 'approve' },
  { story: 'delta-map/en', hoursAgo: 2.5, by: 'ines', embargoForHours: 9 },
  { story: 'clock-change/en', hoursAgo: 1.6, by: 'ines', publishInHours: 6, zone: 'Europe/Berlin' },
  { story: 'clock-change/zh', hoursAgo: 1.5, by: 'ines', publishInHours: 8, zone: 'Asia/Shanghai' },
  { story: 'ferry-rescue/fr', hoursAgo: 0.7, by: 'ines', assignTo: 'mingyue' },
  { story: 'reading-room/en', hoursAgo: 2, by: 'ines', assignTo: 'daniel' },
  { story: 'snow-village/asia', hoursAgo: 1.8, by: 'jiayi', action: 'submit' },
  { story: 'ticket-window/zh', hoursAgo: 0.6, by: 'jiayi', action: 'submit' },
  { story: 'ticket-window/zh', hoursAgo: 0.5, by: 'mingyue', assignTo: 'mingyue' },
];
