/** A story of the demonstration paper by its group and edition: `harbour/en`. */
export type StoryName = string;

/** Something that a member of the cast wrote, in hours before the seed's clock. */
interface Said {
  hoursAgo: number;
  by: string;
  text: string;
}

export interface DemoNote extends Said {
  story: StoryName;
  /** The passage that it is about; without one, the story as a whole. */
  on?: string;
  blocking?: true;
  replies?: Said[];
  resolved?: { hoursAgo: number; by: string };
}

export interface DemoSuggestion {
  story: StoryName;
  hoursAgo: number;
  by: string;
  replace: string;
  with: string;
}

/** The cast's notes to one another, oldest first. */
export const notes: DemoNote[] = [
  {
    story: 'snow-village/asia',
    on: '611 days longer',
    hoursAgo: 28,
    by: 'ines',
    text: 'All winters together, or last winter? Say which.',
    replies: [
      { hoursAgo: 27.5, by: 'jiayi', text: 'All 14 of them. I will ring her again for the exact start.' },
    ],
    resolved: { hoursAgo: 26, by: 'jiayi' },
  },
  {
    story: 'desert-road/en',
    on: '(number from Mr Wu’s log, he is sending it)',
    hoursAgo: 7,
    by: 'ines',
    blocking: true,
    text: '@Wen Jiayi not without the number. Has the log come?',
    replies: [
      { hoursAgo: 6.5, by: 'jiayi', text: 'By post, he says. He does not trust the scanner. Thursday.' },
      { hoursAgo: 6.2, by: 'ines', text: 'Then ask him to read it to you over his own line.' },
    ],
  },
  {
    story: 'desert-road/en',
    on: '340 yuan ($47) a month',
    hoursAgo: 5.5,
    by: 'daniel',
    text: 'The company’s report for last year has 360. Both may be right: one with tax.',
  },
  {
    story: 'reading-room/en',
    hoursAgo: 4,
    by: 'daniel',
    text: '@Amina Sesay is there a picture of the brass token? The lamps are lovely, but the token is the story.',
    replies: [
      {
        hoursAgo: 3.4,
        by: 'amina',
        text: 'Qiu Lan has one on a green table. She sends it when the library opens.',
      },
    ],
  },
  {
    story: 'delta-map/en',
    on: 'Two counties have claimed them.',
    hoursAgo: 3,
    by: 'ines',
    text: '@Daniel Achterberg do we have both counties on record? The lawyers will ask.',
    replies: [{ hoursAgo: 2.6, by: 'daniel', text: 'Both, by letter. Scans are with the desk.' }],
  },
  {
    story: 'harbour/en',
    hoursAgo: 2.4,
    by: 'amina',
    text: '@Kofi Mensah the agency’s rights for the crane pictures end next month. Who renews them?',
  },
  {
    story: 'ferry-rescue/fr',
    hoursAgo: 0.4,
    by: 'ines',
    blocking: true,
    text: 'The English was updated half an hour ago: the injured, and what is known of the routes. Bring both over before this is published.',
  },
  {
    story: 'ticket-window/zh',
    on: '平均一天十一张',
    hoursAgo: 0.3,
    by: 'mingyue',
    text: '@Wen Jiayi 三十天341张，平均是11.4。写“十一张多”？',
  },
];

/** Suggested changes that are still open. */
export const suggestions: DemoSuggestion[] = [
  {
    story: 'desert-road/en',
    hoursAgo: 5.4,
    by: 'daniel',
    replace: 'It is used about twice a week',
    with: 'It rings about twice a week',
  },
  {
    story: 'snow-village/asia',
    hoursAgo: 1.6,
    by: 'ines',
    replace: 'Very little, which she regards as the attraction.',
    with: 'Very little. That, she says, is the attraction.',
  },
  {
    story: 'ticket-window/zh',
    hoursAgo: 0.3,
    by: 'mingyue',
    replace: '台面磨出一道浅沟',
    with: '台面已经磨出一道浅沟',
  },
];
