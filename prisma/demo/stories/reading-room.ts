import type { DemoGroup } from '../write';
import { h2, p, ul } from '../write';

export default {
  key: 'reading-room',
  stories: [
    {
      edition: 'en',
      section: 'culture',
      slug: 'library-that-lends-an-hour',
      kicker: 'Libraries',
      headline: 'The library that lends out an hour',
      standfirst: 'Antwerp:\u00a0No telephones, no fines, and a queue round the block for a chair.',
      bylines: [{ role: 'by', author: 'daniel' }],
      dateline: 'Antwerp',
      source: 'Broadsheet',
      lead: {
        picture: 'library',
        caption: 'The reading room at four in the afternoon. Each lamp is one ticket.',
        credit: 'Qiu Lan / Broadsheet',
        alt: 'A reading room with three tall bright windows, walls of books and readers under green lamps.',
      },
      topics: ['cities'],
      hoursAgo: 29,
      isDraft: true,
      desk: 'world',
      createdBy: 'daniel',
      body: [
        p(
          'You are given a brass token at the door, and for it you leave your telephone. The token is good for one chair, one lamp and 60 minutes. When they are over, nobody says anything. The lamp goes out.',
        ),
        p(
          'The public library in the Kloosterstraat began to lend hours in January, because its director, Griet Somers, had counted. Of 300 readers on a working day, 270 were looking at something that they had brought in themselves. “We were heating a waiting room,” she says.',
        ),
        h2('Still to do'),
        ul([
          'Ring Somers about the winter hours.',
          'Is it true about the judge who comes every day?',
          'One voice against. The students’ union?',
          'Cut to 600 words. This will not be easy.',
        ]),
      ],
    },
  ],
} satisfies DemoGroup;
