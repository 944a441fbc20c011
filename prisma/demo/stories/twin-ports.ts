import type { DemoGroup } from '../write';
import { p, ul } from '../write';

export default {
  key: 'twin-ports',
  stories: [
    {
      edition: 'en',
      section: 'world',
      slug: 'lagos-and-ningbo-twin-port-accord',
      kicker: 'In brief',
      headline: 'Lagos and Ningbo sign a twin-port accord',
      standfirst:
        'Lagos:\u00a0They will exchange pilots, tide tables and apprentices. Each keeps its customs hall.',
      bylines: [{ role: 'by', author: 'marta' }],
      dateline: 'Lagos',
      source: 'Broadsheet',
      lead: null,
      topics: ['ports'],
      hoursAgo: 31,
      desk: 'world',
      createdBy: 'daniel',
      body: [
        p(
          'The harbours of Lagos and Ningbo will lend each other pilots, publish their tide tables in both languages and train 40 apprentices a year, under an accord signed on Monday. It costs the two ports 18 million yuan ($2.5 million) a year, most of it air fares.',
        ),
        p(
          'The idea came from a pilot. Babatunde Alabi spent six weeks in Ningbo in 2024 and noticed that ships bound for his own port were loaded in the wrong order, so that in Lagos 300 boxes had to come off before the first that anybody wanted. He wrote it down on two pages. The loaders in Ningbo had never been told.',
        ),
        p('Under the accord:'),
        ul([
          'Loading plans are sent ahead by five days, and may be sent back.',
          'Two pilots from each port work in the other at any time.',
          'Apprentices must pass a swimming test in one harbour and a spelling test in the other.',
        ]),
        p(
          'Mr Alabi, who is 44, will be the first to go again. He has asked for the night shift. “By day they are polite,” he says. “At night they tell you what is wrong.”',
        ),
        p(
          'A clause on joint customs clearance was struck out on the last evening. Neither side wanted the other’s forms; each is said to have preferred its own for their brevity. Lagos uses 14 pages, Ningbo 15.',
        ),
        p(
          'The tide tables were the hardest part to translate. Ningbo counts from the lowest tide ever seen and Lagos from the lowest in an ordinary year, a difference of 42 centimeters. It is printed on every page, in red.',
        ),
      ],
    },
  ],
} satisfies DemoGroup;
