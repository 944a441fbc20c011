import type { DemoGroup } from '../write';
import { h2, p, picture, table } from '../write';

export default {
  key: 'truck-union',
  stories: [
    {
      edition: 'en',
      section: 'business',
      slug: 'driverless-trucks-first-union',
      kicker: 'Labour',
      headline: 'Driverless trucks find their first union',
      standfirst:
        'Zhoushan, Zhejiang:\u00a0There is nobody in the cab. There are, it turns out, 64 people around it, and they have a contract.',
      bylines: [
        { role: 'by', author: 'peng' },
        { role: 'by', author: 'marta' },
      ],
      dateline: 'Zhoushan',
      source: 'Broadsheet',
      lead: {
        picture: 'truck',
        caption:
          'A truck at the wash, where its lenses are wiped by hand every four hours. On the yard road it stops for a person at eight meters. So, since Monday, does the contract.',
        credit: 'Qiu Lan / Broadsheet',
        alt: 'A container truck with bright headlights on a wet yard at night; the cab is empty.',
      },
      topics: ['automation', 'ports'],
      hoursAgo: 43,
      desk: 'business',
      createdBy: 'daniel',
      body: [
        p(
          'A driverless truck needs more people than one would think. It must be washed, since it sees with its skin. Its tires must be pumped, its sensors set after every bump, its route walked by someone with a stick who looks for oil. At the [east quay](story:harbour) 64 people do this for 180 trucks. On Monday they became the first in the country to sign a contract as “attendants of unmanned vehicles”.',
        ),
        p(
          'Until then each was something else. The washers counted as cleaners, the walkers as guards, and the 12 who nudge a stuck truck with a joystick as clerks, on the ground that they sit. Pay ranged from 3,900 to 7,400 yuan ($540 to $1,020) a month for shifts that began and ended together.',
        ),
        table('What the contract says', 'Source: agreement of the east quay, signed on Monday.', [
          ['Subject', 'Before', 'Now'],
          ['Lowest monthly pay, yuan', '3,900', '5,200'],
          ['Longest shift, hours', '12', '8'],
          ['Trucks per attendant', 'No limit', '3'],
          ['Stopping distance, meters', '5', '8'],
        ]),
        h2('Eight meters'),
        p(
          'The last line took longest. A truck that stops for a person at five meters loses 40 minutes a day; at eight it loses 70. The port’s engineers had shown that five was safe. The walkers did not dispute it. “It is safe,” says Ke Aizhen, 46, who led the talks and has walked the yard road since the trucks came. “It is also 28 tons, and it does not look at you.”',
        ),
        p(
          'Her side had kept a list. In 14 months nobody was touched; 31 people jumped. The port agreed to count a jump as an event, to be logged like a dropped box. In the first week under the new distance there were none.',
        ),
        picture('control', {
          alt: 'Three people in a dark room watch a wall of screens.',
          caption: 'The room from which stuck trucks are freed. Its staff are no longer clerks.',
          credit: 'Provided to Broadsheet',
          size: 'text',
        }),
        p(
          'The contract costs the port 11.8 million yuan ($1.6 million) a year, about a fifteenth of what it saves on diesel. Three other ports have asked for a copy. So has a maker of trucks, whose letter wishes to know what, in the opinion of the attendants, an unmanned vehicle could do for itself.',
        ),
        p(
          'Ms Ke has sent a reply of one page. It begins with the lenses. Under “further remarks” the washers have asked for a horn, and that it be theirs.',
        ),
      ],
    },
  ],
} satisfies DemoGroup;
