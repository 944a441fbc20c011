import type { DemoGroup } from '../write';
import { h2, p, pullQuote } from '../write';

export default {
  key: 'violin',
  stories: [
    {
      edition: 'asia',
      section: 'culture',
      slug: 'the-violin-town-goes-slow',
      kicker: 'Crafts',
      headline: 'The town that made a violin a minute now makes one a month',
      standfirst:
        'Queshan, Henan:\u00a0Its workshops left the factories’ lines for a bench each. The wood had to wait, and so did the customers.',
      bylines: [
        { role: 'by', author: 'tomas' },
        { role: 'reporting', author: 'jiayi' },
      ],
      dateline: 'Queshan',
      source: 'Broadsheet',
      lead: {
        picture: 'violin',
        caption:
          'The white violin before its first coat. Mrs Hua will hang it in the window for two months, so that the light can do what a lamp does in two days.',
        credit: 'Tomas Reyer / Broadsheet',
        alt: 'Two hands hold an unvarnished violin on a bench with wood shavings; seven violins hang behind.',
      },
      topics: ['crafts'],
      hoursAgo: 60,
      desk: 'asia',
      createdBy: 'jiayi',
      body: [
        p(
          'Hua Suzhen spent 14 years on scrolls. She carved the curled end of a violin’s neck, four an hour, for a factory whose people made everything else, and in all that time she did not hear one played. “They went out without strings,” she says. “It was like raising other people’s ducks.”',
        ),
        p(
          'At its height Queshan turned out 400,000 violins a year, one in three of the world’s, most of them for children who would give up by Easter. Then the price fell to $38 apiece, with case and bow. In 2022 three of the five big factories closed, and some 60 of their workers asked to be paid off in wood.',
        ),
        p(
          'It was good wood. A manager had put 90 cubic meters of spruce into a barn in 1999 and lost the key. Mrs Hua got 1.4 cubic meters, enough for about 200 fronts. She can use eight or nine a year.',
        ),
        h2('Learning the other nine parts'),
        p(
          'A violin has some 70 pieces, and each of the 60 knew one or two. For a year they taught one another in a school gym, in pairs: scrolls for ribs, purfling for varnish. The hardest to learn was the part that nobody had done, because the factory had left it out. The front must be thinned until it rings when tapped, a little less at the edges, and no drawing says where to stop.',
        ),
        pullQuote('I carved 100,000 scrolls and had never heard one.', 'Hua Suzhen, violin maker'),
        p(
          'They asked the cellist of the provincial orchestra, Kang Wei, to listen. He came for a day and has come each month since. He gives marks in coloured chalk on the inside of the front, where only the next repairer will find them: green for “leave it”, red for “more”. There is a good deal of red in the early ones. He sits at the back, and has been known to cough.',
        ),
        p(
          'The first instruments sold for 6,000 yuan ($830). Mrs Hua’s now bring 24,000, and she has orders until 2029. A competition in Busan gave her ninth violin a second prize in September. The jury noted the scroll.',
        ),
        p(
          'Whether 60 benches can feed a town that once employed 3,000 is doubtful, and nobody there claims it. The two factories that remain make a violin every 50 seconds and are proud of them. They have lately bought scrolls from Mrs Hua, for a dearer model. She carves them in the evening, four an hour, with the radio on.',
        ),
      ],
    },
  ],
} satisfies DemoGroup;
