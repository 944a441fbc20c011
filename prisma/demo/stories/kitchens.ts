import type { DemoGroup } from '../write';
import { h2, h3, p, pullQuote, quotation, table } from '../write';

export default {
  key: 'kitchens',
  stories: [
    {
      edition: 'en',
      section: 'lifestyle',
      slug: 'six-kitchens-one-recipe',
      kicker: 'Food',
      headline: 'Six kitchens, one recipe, no agreement',
      standfirst:
        'Shaoxing, Zhejiang:\u00a0We gave six cooks the same 88 words for braised pork with dried greens. They returned six dishes and one grievance.',
      bylines: [{ role: 'by', author: 'tomas' }],
      dateline: 'Shaoxing',
      source: 'Broadsheet',
      lead: {
        picture: 'kitchen',
        caption:
          'The fourth kitchen, 40 minutes before lunch. Its owner read the recipe aloud, nodded at every line, and did something else.',
        credit: 'Ali Demir / Broadsheet',
        alt: 'A cook in white lifts a ladle in a kitchen full of steam; pans hang on the tiled wall.',
      },
      topics: ['food', 'zhejiang'],
      hoursAgo: 50,
      desk: 'culture',
      createdBy: 'ines',
      body: [
        p(
          'The recipe hangs in the town museum, in a hand of about 1920, between a wine jar and a bill for the jar. It has 88 characters. It says pork, dried mustard greens, wine, sugar, and a fire “that one can forget”. It does not say how much of anything.',
        ),
        p(
          'We made six copies and took them to six kitchens within one kilometer of each other. Each cook had the same belly of pork, cut by the same butcher, and the same 400 grams of greens. They could take as long as they liked.',
        ),
        table('Six ways to read 88 characters', 'Source: Broadsheet, one Saturday in November.', [
          ['Kitchen', 'Sugar, g', 'Wine, ml', 'Hours', 'Verdict of the other five'],
          ['Canteen, no 2 dye works', '30', '50', '1.5', '“Honest”'],
          ['Mrs Tao, at home', '55', '300', '4', '“Drunk”'],
          ['Wine house by the bridge', '90', '250', '3', '“For visitors”'],
          ['Uncle Meng’s', '20', '80', '9', '“Overdone”'],
          ['Vegetarian hall', '40', '100', '2', '“Where is the pork?”'],
          ['Cookery school', '60.0', '120.0', '2.75', '“Correct”'],
        ]),
        h2('A fire that one can forget'),
        p(
          'Everything turned on the fire. The cookery school takes it for 95 degrees and has a probe. Mrs Tao takes it for the time of her soap opera and its repeat. Meng Deyou, who is 77, went to bed. His pot stood on a brick of coal dust from ten in the evening until seven, which is what the writer meant, he says, since the writer was his great-aunt.',
        ),
        p(
          'The museum says that the author is unknown. Mr Meng has a letter that says otherwise and does not show it, because it also contains an opinion on the people who own the wine house.',
        ),
        pullQuote('It is not a dish, it is what you do while you are busy.', 'Meng Deyou, cook'),
        h3('On the pork'),
        p(
          'The Vegetarian hall was invited by mistake and accepted on purpose. Its abbess, Jingxin, used bean curd that had been pressed for two days, and argues that of the 88 characters only one is pork. The others thought that her greens were the best. They said so after she had left.',
        ),
        h2('The tasting'),
        p(
          'At four in the afternoon all six dishes stood on a round table in the dye works. No names, numbered bowls. The cooks gave points from one to ten, and the result was a scandal of a quiet kind: each had placed his own dish second. Asked why, they said that it would have been rude to put it first. The dish that each had put first was his own idea of somebody else’s.',
        ),
        p('The only written comment came from the canteen.'),
        quotation(
          ['We cook for 600. Nobody has ever asked how long. They ask whether there is more.'],
          'Ruan Guoqiang, canteen, no 2 dye works',
        ),
        p(
          'By points the winner was bowl four, Mr Meng’s. He was not there to hear it. He had gone home at half past three to put the coal on for Sunday.',
        ),
      ],
    },
  ],
} satisfies DemoGroup;
