import type { DemoGroup } from '../write';
import { factBox, h2, p, pullQuote } from '../write';

export default {
  key: 'snow-village',
  stories: [
    {
      edition: 'asia',
      section: 'travel',
      slug: 'village-that-keeps-one-light-on',
      kicker: 'Travel',
      headline: 'The village that keeps one light on',
      standfirst:
        'Mudanjiang, Heilongjiang:\u00a0Snow shuts the road for 70 days. The inn stays open for whoever has misread the calendar.',
      bylines: [{ role: 'by', author: 'jiayi' }],
      dateline: 'Mudanjiang',
      source: 'Broadsheet',
      lead: {
        picture: 'snow',
        caption:
          'The village in the second week of snow. The lantern belongs to the inn’s owner, who walks to the last bend and back at nine every evening.',
        credit: 'Provided to Broadsheet',
        alt: 'Wooden houses with lit windows under deep snow at night; one person walks with a lantern.',
      },
      topics: ['climate'],
      hoursAgo: 32,
      isDraft: true,
      desk: 'asia',
      createdBy: 'jiayi',
      body: [
        p(
          'The road to Shuangfeng closes on a day that nobody announces. The driver of the plough, Sui Deli, goes up one morning in December, looks, and does not come back until February. After that there are 62 people, 37 stoves and one guest house with a lamp in the gable.',
        ),
        p(
          'Its owner, Cong Yulan, takes no bookings for the 70 days, since nobody could keep one. Yet last winter she had 19 guests. Six had come on skis. The others had believed an app.',
        ),
        h2('What there is to do'),
        p(
          'Very little, which she regards as the attraction. One can carry wood. One can learn a card game called Three Brothers, which takes from four to eleven hours. At nine in the evening she walks to the last bend with a lantern, in case there is somebody, and guests may come along if they keep behind.',
        ),
        pullQuote(
          'Nobody has ever been late here. They have only been early for spring.',
          'Cong Yulan, innkeeper',
        ),
        p(
          'She charges 120 yuan ($16.60) a day for those who meant to stay and 60 for those who did not. The second price was her late husband’s idea. He held that a mistake should not be profitable, at least not to both sides.',
        ),
        factBox('If you go', [
          p(
            '**Getting there** Before the first week of December, by bus from Mudanjiang. After it, think again.',
          ),
          p('**Leaving** When the plough comes. It blows its horn at the bridge.'),
          p('**Bring** Something heavy to read, and a present for the goose.'),
        ]),
        p(
          'In February, when the horn sounds, the guests are asked to sign the book. There is a column for the date of arrival and one for the date intended. Mrs Cong adds them up on the last page. Her guests, taken together, have stayed 611 days longer than they had planned, and 14 have come back to do it on purpose.',
        ),
      ],
    },
  ],
} satisfies DemoGroup;
