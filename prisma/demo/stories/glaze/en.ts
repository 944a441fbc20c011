import type { DemoStory } from '../../write';
import { divider, h2, p, picture, pullQuote, relatedStory } from '../../write';

export const glazeEn: DemoStory = {
  edition: 'en',
  section: 'culture',
  slug: 'glaze-three-families-forty-years',
  kicker: 'The long read',
  headline: 'The glaze that took three families and forty years',
  standfirst:
    'Longquan, Zhejiang:\u00a0A celadon thought lost in 1931 has come out of the fire again. The potters agree on the colour and on nothing else.',
  bylines: [{ role: 'by', author: 'tomas' }],
  dateline: 'Longquan',
  source: 'Broadsheet',
  lead: {
    picture: 'kiln',
    caption:
      'Three pots from the same firing. Only the tall one is the colour; the blue is a failure that sells well, and the cream one was put in to hold the door.',
    credit: 'Provided to Broadsheet',
    alt: 'A tall pale-green vase between a blue and a cream one on a workshop shelf.',
  },
  topics: ['crafts', 'zhejiang'],
  hoursAgo: 36,
  desk: 'culture',
  createdBy: 'ines',
  body: [
    p(
      'The kiln was opened on a Sunday, which was the first disagreement. Ye Zhongping wanted Monday, when it would have cooled. Ji Fangqin wanted Saturday, because her father would have. Lai Ruiming, who had paid for the wood, wanted lunch. At ten past two they drew the bricks together, and for some time nobody said anything.',
    ),
    p(
      'In the third row stood a vase of 44 centimeters in a green that none of the three had seen outside a museum: bluish in the shade, grey at the lip, and at the shoulder the colour of the inside of a pea pod. It is called {zh-Hans:雨过} (yǔguò), after rain. The last man known to have fired it died in 1931 and left a recipe with one ingredient missing.',
    ),
    h2('One line short'),
    p(
      'The recipe is a sheet of mulberry paper, and each of the three families owns a copy. They were made in 1932 by the dead man’s pupils, who were brothers-in-law and not on terms. All the copies list purple clay, limestone, the ash of a certain fern and something weighed at “as much as a sparrow”. Where the name should be, one has a hole, one a blot, and one the word for “the usual”.',
    ),
    p(
      'The Yes took the usual to be rice-husk ash. From 1986 they fired it 168 times and got a good olive. The Jis, from 1991, took it for bone, and got white spots. The Lais tried 30 things, among them river mud, oyster shell, and, on one occasion that is still mentioned, a sparrow.',
    ),
    pullQuote(
      'My grandfather left out the one thing that he thought nobody could be so stupid as to forget.',
      'Ji Fangqin, potter',
    ),
    p(
      'It was a visitor who asked the useful question. In 2019 a chemistry teacher from Lishui, Bao Xuemei, stood in the Lai workshop and wanted to know what it was that they swept off the floor. It was iron scale, from the smithy next door. There had been a smithy next door to every kiln in the valley until 1958, and the wind goes up the valley.',
    ),
    p(
      'So the missing ingredient had never been added. It had blown in. Ms Bao worked it out at 1.1 percent of the dry weight; the smith, retired at 83, was asked to light his fire again and could not see why it took a degree to think of that.',
    ),
    picture('terraces', {
      alt: 'Two pickers in straw hats on green terraces, with misty mountains behind.',
      caption:
        'The valley above Longquan. The wind goes up it in the afternoon, which turned out to be the recipe.',
      credit: 'Provided to Broadsheet',
      size: 'wide',
    }),
    h2('Nine hours of smoke'),
    p(
      'Iron alone gives brown. To turn it green the fire must be starved of air, and for longer than anybody had dared: nine hours, at 1,230 degrees, with a chimney damper that Mr Ye moves by the width of a coin. The Yes knew about the smoke. The Jis knew the clay, which they dig 300 meters behind the house and will not show. The Lais had kept the fern. No family had more than a third of the pot, and in 40 years none had asked.',
    ),
    p(
      '“We were all very busy,” says Mr Lai. He does not say with what. The workshops are 600 meters apart. For the wedding of his own cousin, in 1997, Mr Ye’s father was seated behind a pillar.',
    ),
    divider(),
    p(
      'Of 64 pieces in the firing, 13 are the colour. One has been bought by a museum in Hangzhou for 260,000 yuan ($35,900), and the sum divided by three, with a remainder of two yuan that was left on the table and is there still. The label was harder. It names the families in the order of the strokes in their surnames, a rule proposed by Ms Bao, who teaches it to nine-year-olds.',
    ),
    p(
      'They have agreed to fire again in the spring. They have not agreed on the day. Mr Ye says that the ash must rest for a winter; Ms Ji says that it has rested since 1931. The smith would like to be told in good time. He has a waiting list.',
    ),
    relatedStory('violin'),
  ],
};
