import type { DemoStory } from '../../write';
import { h2, p, table } from '../../write';

export const nightTrainAsia: DemoStory = {
  edition: 'asia',
  section: 'business',
  slug: 'night-trains-across-borders',
  kicker: 'Railways',
  headline: 'The night train is full again, up to the border',
  standfirst:
    'Vientiane:\u00a0Demand for sleepers has doubled in a year. The timetable stops where the plugs change.',
  bylines: [
    { role: 'by', author: 'peng' },
    { role: 'by', author: 'jiayi' },
  ],
  dateline: 'Vientiane',
  source: 'Broadsheet',
  lead: {
    picture: 'train',
    caption:
      'The 19:42 from Kunming. South of the border its passengers change to a day train, with their bedding if they were quick.',
    credit: 'Provided to Broadsheet',
    alt: 'A white train with a red stripe passes at speed, the foreground blurred.',
  },
  topics: ['railways'],
  hoursAgo: 12,
  desk: 'asia',
  createdBy: 'jiayi',
  body: [
    p(
      'At 5:50 in the morning 260 people get out of their beds at the border and carry their bags 400 meters to another train. It is the same line, with the same rails and the same voltage. What differs is the sleeping car, which is certified on one side and not on the other.',
    ),
    p(
      'Overnight bookings have doubled in a year, and operators in China will run 40 more pairs by spring. Most of the cities that want one lie further south. “We have a train that is full, and a station that wants it,” says Bounmy Keosavang, who plans services in Vientiane. “Between them there is a form.”',
    ),
    h2('A form of 73 pages'),
    p(
      'The form asks about fire. Sleeping cars are tested for how long a compartment takes to fill with smoke, and each country tests with its own mattress. Two are thicker than the third. A joint mattress was agreed on in June, after four meetings; the results are expected in March.',
    ),
    table('What a through train would save', 'Source: railway planners in the three countries.', [
      ['Route', 'Now, hours', 'Through, hours', 'Changes saved'],
      ['Kunming to Vientiane', '12.4', '10.1', '1'],
      ['Kunming to Bangkok', '25.0', '19.5', '2'],
      ['Nanning to Hanoi', '14.2', '11.0', '1'],
    ]),
    p(
      'Passengers have found their own way. At the platform shop on the northern side a trolley can be hired for 10 yuan ($1.40), with a boy to push it. He is booked out until the New Year. His uncle owns the trolley, and has written to the planners to ask that the mattress be tested with care.',
    ),
  ],
};
