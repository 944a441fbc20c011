import type { DemoStory } from '../../write';
import { h2, p, pullQuote, quotation, table } from '../../write';

export const teaEn: DemoStory = {
  edition: 'en',
  section: 'china/environment',
  slug: 'tea-growers-climb',
  kicker: 'Environment',
  headline: 'Tea growers climb as the springs warm',
  standfirst:
    'Songyang, Zhejiang:\u00a0A village that has read the same thermometer since 1962 is planting higher every year. The hill has 190 meters left.',
  bylines: [{ role: 'by', author: 'anqi' }],
  dateline: 'Songyang',
  source: 'Broadsheet',
  lead: {
    picture: 'terraces',
    caption:
      'Pickers on the upper terraces at Songyang. Seven years ago this slope grew sweet potatoes. On a clear morning the old tea line can be seen as a change in the green, a third of the way down.',
    credit: 'Provided to Broadsheet',
    alt: 'Two pickers in straw hats on green tea terraces, with misty mountains behind.',
  },
  topics: ['tea', 'climate', 'farming', 'zhejiang'],
  hoursAgo: 20,
  desk: 'asia',
  createdBy: 'jiayi',
  body: [
    p(
      'Every March, before the buses run, Tang Meirong walks up to look at the thermometer. It hangs from a nail in a camphor tree, 640 meters above the sea, and has been read by someone in her family since 1962. There are 64 notebooks. The early ones are in a hand so small that she needs a glass for them; paper was short.',
    ),
    p(
      'The notebooks say what the villagers already feel. The first picking, once fixed around the spring equinox, now comes 13 days sooner than in her grandfather’s time. Leaves that open early taste thin, and thin leaves fetch less: 380 yuan ($52) a kilogram last spring from the lower gardens, against 610 yuan from the upper.',
    ),
    p(
      'So the tea is moving. Since 2019 the co-operative has planted 41 hectares above the old line, on terraces that were last farmed for sweet potatoes. The walls had to be rebuilt by hand, because no machine fits between them. A man lays four meters a day.',
    ),
    h2('Eighty meters a decade'),
    p(
      '“We are not chasing the cold,” says Ms Tang, 47. “We are chasing the mist. Mist is what slows the leaf down.” On the upper terraces it stays until ten in the morning; below, it is gone by eight.',
    ),
    p(
      'Researchers at the provincial tea institute reckon that good growing conditions have climbed about 80 meters in ten years. He Jinsong, who keeps the institute’s maps, is careful about drawing the line further. “It does not rise like a lift,” he says. “It goes up three steps and down one, and the growers pay for all four.”',
    ),
    p(
      'Above the terraces there are 190 meters of hill, most of it rock and firs. At the present rate the village has until about 2050. Nobody there finds the date remarkable. Tea bushes live for 50 years, and those who plant them are used to working for somebody else.',
    ),
    table('The village and its line', 'Source: Songyang tea co-operative; notebooks of the Tang family.', [
      ['Decade', 'First picking', 'Mist until', 'Price, yuan a kg'],
      ['1962–\u206071', 'March 21', '10:40', '—'],
      ['1992–\u20602001', 'March 17', '9:50', '120'],
      ['2016–\u206025', 'March 8', '8:10', '395'],
    ]),
    h2('Four years without a leaf'),
    p(
      'Moving costs 62,000 yuan ($8,560) a hectare, and a new bush gives nothing for four years. The co-operative borrows against the lower gardens, which are still the ones that pay. The county bank accepts this, says its manager, on the ground that a field which is leaving can be valued as long as it leaves slowly.',
    ),
    pullQuote('A field which is leaving can be valued as long as it leaves slowly.', 'The county bank'),
    p(
      'Younger growers are trying another way: shade. Rows of alder, set between the bushes, cool the ground by two degrees and drop leaves that save on fertilizer. They also take a tenth of the land and harbour a beetle that nobody had met before. The beetle, so far, prefers the alder.',
    ),
    p('The co-operative’s meeting in January, whose minutes Ms Tang keeps, was short on the subject.'),
    quotation(
      [
        'Old Tang asked who had ever sold shade. Young Tang said that in the city people pay for nothing else.',
        'It was resolved to give the young people one terrace and five years.',
      ],
      'Minutes of the Songyang tea co-operative, January 11',
    ),
    p(
      'Ms Tang gave them the terrace. She reads its thermometer too, and writes both numbers in the same notebook — one in blue, one in black. In October the shaded one was lower on 26 days of 31. On the others, she thinks, the children had been breathing on it.',
    ),
  ],
};
