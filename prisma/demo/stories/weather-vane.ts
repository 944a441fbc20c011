import type { DemoGroup } from '../write';
import { h2, p } from '../write';

export default {
  key: 'weather-vane',
  stories: [
    {
      edition: 'en',
      section: 'world',
      slug: 'weather-vane-that-points-at-the-bank',
      kicker: 'Belgium',
      headline: 'The weather vane that always points at the bank',
      standfirst:
        'Ghent:\u00a0A copper dragon has not turned since the scaffolding came down. Theories abound.',
      bylines: [{ role: 'by', author: 'daniel' }],
      dateline: 'Ghent',
      source: 'Broadsheet',
      lead: null,
      topics: ['cities'],
      hoursAgo: 31,
      isDraft: true,
      desk: 'world',
      createdBy: 'daniel',
      body: [
        p(
          'The dragon on the belfry weighs 400 kilograms and used to turn in a breath of wind. Since the restorers left in September it has pointed south-east, at the branch of a bank, in all weathers.',
        ),
        p(
          'The restorers say that the bearing is new. The bank says that it is flattered. A physics class has hung a ribbon from the gallery, which turns, and has written to the council.',
        ),
        h2('It turned'),
        p(
          'On Thursday night, in a gust of force ten, the dragon turned to the north-west and has moved freely since.',
        ),
      ],
    },
  ],
} satisfies DemoGroup;
