import type { FocusPoint } from '@/domain/media/focus';
import type { DemoEditionCode } from './write';

/** A story on a front, by the key of its group, with its texts on that front. */
interface DemoPlace {
  story: string;
  headline?: string;
  kicker?: string;
  /** What its picture keeps in view on this front. */
  focus?: FocusPoint;
}

interface DemoSupplement {
  title: string;
  story: DemoPlace;
}

interface DemoPackage {
  title: string;
  stories: DemoPlace[];
  /** The topic that fills the remaining slots. */
  topic?: string;
}

export interface DemoFront {
  edition: DemoEditionCode;
  /** Who arranged it. */
  by: string;
  /** The first leads, three are under it, the others are lines. */
  lead: DemoPlace[];
  /** Under the top of the page. */
  package?: DemoPackage;
  /** A story that opens on the front, under the package. */
  supplement?: DemoSupplement;
  /** Across the bottom of the page, each with its picture. */
  pictures?: DemoPlace[];
  /** The lead scheduled for the morning. */
  morning: { note: string; lead: DemoPlace[] };
  breaking?: { text: string; story: string; hours: number };
}

/** The fronts of the demonstration paper, as producers left them in the evening. */
export const fronts: DemoFront[] = [
  {
    edition: 'en',
    by: 'amina',
    lead: [
      { story: 'ferry-rescue' },
      { story: 'harbour' },
      { story: 'wind-rules' },
      { story: 'night-train' },
      { story: 'glaze' },
      { story: 'truck-union' },
      { story: 'marathon' },
    ],
    package: {
      title: 'What the land gives',
      stories: [
        { story: 'solar-shade', headline: 'A desert county sells its shade', focus: { x: 5, y: 6 } },
        { story: 'orchard', kicker: 'Robots' },
        { story: 'tea' },
      ],
      topic: 'climate',
    },
    pictures: [{ story: 'fog-village' }, { story: 'kitchens' }, { story: 'canal-vote' }, { story: 'opera' }],
    morning: {
      note: 'The ferry moves down once everyone is ashore',
      lead: [
        { story: 'harbour' },
        { story: 'ferry-rescue' },
        { story: 'night-train' },
        { story: 'wind-rules' },
        { story: 'glaze' },
        { story: 'truck-union' },
        { story: 'marathon' },
      ],
    },
    breaking: {
      text: 'All 214 people are off the ferry; the harbour reopens at dawn',
      story: 'ferry-rescue',
      hours: 12,
    },
  },
  {
    edition: 'asia',
    by: 'amina',
    lead: [{ story: 'ferry-rescue' }, { story: 'harbour' }, { story: 'night-train' }, { story: 'bicycles' }],
    morning: {
      note: 'Commuters first',
      lead: [
        { story: 'night-train' },
        { story: 'ferry-rescue' },
        { story: 'harbour' },
        { story: 'bicycles' },
      ],
    },
  },
  {
    edition: 'zh',
    by: 'mingyue',
    lead: [{ story: 'harbour' }, { story: 'night-train' }, { story: 'wind-rules' }, { story: 'canal-vote' }],
    package: {
      title: '山海之间',
      stories: [
        { story: 'tea' },
        { story: 'solar-shade', headline: '荒漠小县卖阴凉' },
        { story: 'observatory' },
      ],
    },
    supplement: { title: '副刊', story: { story: 'bamboo', kicker: '', focus: { x: 5, y: 9 } } },
    morning: {
      note: '早间头条换成夜车',
      lead: [
        { story: 'night-train' },
        { story: 'harbour' },
        { story: 'canal-vote' },
        { story: 'wind-rules' },
      ],
    },
  },
  {
    edition: 'bi',
    by: 'mingyue',
    lead: [{ story: 'harbour' }, { story: 'tea' }, { story: 'orchard' }, { story: 'egrets' }],
    morning: {
      note: '早上换茶园',
      lead: [{ story: 'tea' }, { story: 'harbour' }, { story: 'orchard' }, { story: 'egrets' }],
    },
  },
  {
    edition: 'fr',
    by: 'ines',
    lead: [{ story: 'harbour' }, { story: 'night-train' }, { story: 'tea' }, { story: 'wind-rules' }],
    morning: {
      note: 'Les trains de nuit en tête',
      lead: [{ story: 'night-train' }, { story: 'harbour' }, { story: 'wind-rules' }, { story: 'tea' }],
    },
  },
];
