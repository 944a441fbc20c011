import type { DemoGroup, DemoStory } from '../write';
import { factBox, h2, p, picture, pullQuote } from '../write';

const en: DemoStory = {
  edition: 'en',
  section: 'travel',
  slug: 'village-that-sells-its-fog',
  kicker: 'Travel',
  headline: 'The village that sells its fog by the morning',
  standfirst:
    'Lishui, Zhejiang:\u00a0Guests pay 40 yuan for a view that is not there. If it is, they get their money back.',
  bylines: [{ role: 'by', author: 'anqi' }],
  dateline: 'Lishui',
  source: 'Broadsheet',
  lead: {
    picture: 'lake',
    caption:
      'The upper lake on one of the 61 clear mornings of last year, when nothing was sold. The view, the village feels, is somewhat overrated.',
    credit: 'Provided to Broadsheet',
    alt: 'Snow-covered mountains and a line of firs reflected in a still lake.',
  },
  topics: ['climate', 'cities'],
  hoursAgo: 44,
  desk: 'culture',
  createdBy: 'ines',
  body: [
    p(
      'The ticket is a strip of grey paper without a picture. It costs 40 yuan ($5.50), is valid from five to nine in the morning, and promises that you will see nothing. Should the mountain appear for longer than ten minutes in one piece, the money is returned at the shop.',
    ),
    p(
      'For years the village of Wutou apologized for its fog. Guests came for a panorama that was on the county’s calendar and got, on 304 mornings out of 365, the inside of a cloud. They asked for refunds. In 2021 the woman who kept the shop, Lan Xiaoyue, was tired of giving them, and turned the sentence round.',
    ),
    p(
      '“If they had paid to see nothing,” she says, “they would have been the happiest people in the province.” She printed 200 tickets. They were gone by Sunday.',
    ),
    h2('How to look at it'),
    p(
      'You go up in the dark, with a stick. The path has 1,140 steps and a rope. At the top there are 30 stools, 3 meters apart, and the rule is that nobody speaks before the bell. What follows is not nothing at all. First it gets grey. Then you see that the grey moves. About six a tree arrives, stays for a while, and is withdrawn.',
    ),
    p(
      'Sounds carry strangely: a dog in the valley seems to bark beside your boot. A retired conductor from Suzhou comes every autumn and sits on stool 17. He says that it is the only concert where nobody unwraps a sweet.',
    ),
    pullQuote('About six a tree arrives, stays for a while, and is withdrawn.', 'Stool 17'),
    picture('bamboo', {
      alt: 'A figure under a red umbrella, small among tall bamboo in the rain.',
      caption: 'The lower path in the rain, which is free of charge.',
      credit: 'Qiu Lan / Broadsheet',
      size: 'hung',
    }),
    h2('The business of grey'),
    p(
      'The village sold 19,400 mornings last year and paid back 1,210. With beds and noodles that makes 2.6 million yuan, among 84 households. The tickets alone have mended the road, which was another reason why nobody used to see the mountain.',
    ),
    p(
      'Neighbours have noticed. Two villages on the sunny side now sell dawn. One further up sells silence, though it has a sawmill. Ms Lan wishes them well. Her own worry is the weather: the county station has counted nine fewer foggy mornings in each of the past two years, and a 20-year loan for the guest house was made out on the old figure.',
    ),
    factBox('If you go', [
      p(
        '**Getting there** Night train to Lishui, then the 6:10 bus to Wutou on the evening before. It is called 6:10 because it leaves at 6:30.',
      ),
      p('**When** October to April. Windless mornings after rain are the thickest.'),
      p('**Sleeping** Nine guest houses, from 180 yuan. None has a room with a view.'),
      p('**Bring** A coat, dry socks and nothing that beeps.'),
    ]),
    p(
      'On my third morning the cloud tore at twenty to seven, and the mountain stood there, all of it, pink. People on the stools looked at their watches. It lasted for nine minutes and 30 seconds. Ms Lan, below, says that she does not know how it is done.',
    ),
  ],
};

const asia: DemoStory = {
  edition: 'asia',
  section: 'travel',
  slug: 'village-that-sells-its-fog',
  kicker: 'Travel',
  headline: 'Pay for the fog, and hope it stays',
  standfirst: 'Lishui, Zhejiang:\u00a0A village that could not sell its view sells the absence of it.',
  bylines: [{ role: 'by', author: 'anqi' }],
  dateline: 'Lishui',
  source: 'Broadsheet',
  lead: {
    picture: 'bamboo',
    caption: 'The lower path to Wutou in the rain. The fog begins 400 steps further up.',
    credit: 'Qiu Lan / Broadsheet',
    alt: 'A figure under a red umbrella, small among tall bamboo in the rain.',
  },
  topics: ['climate'],
  hoursAgo: 42,
  desk: 'asia',
  createdBy: 'jiayi',
  body: [
    p(
      'The ticket costs 40 yuan ($5.50), is valid from five to nine in the morning, and promises that you will see nothing. Should the mountain above Wutou appear for longer than ten minutes in one piece, the money is returned at the shop.',
    ),
    p(
      'Lan Xiaoyue, who keeps the shop, invented it in 2021, tired of refunding guests who had come for the panorama on the county’s calendar. On 304 mornings of the year they were shown the inside of a cloud. “If they had paid to see nothing,” she says, “they would have been the happiest people in the province.”',
    ),
    p(
      'You go up in the dark, 1,140 steps and a rope. At the top there are 30 stools, and nobody speaks before the bell. First it gets grey. Then you see that the grey moves. About six a tree arrives, stays for a while, and is withdrawn.',
    ),
    p(
      'Last year 19,400 mornings were sold and 1,210 paid back. The trouble is the climate: the county station has counted nine fewer foggy mornings in each of the past two years, and the guest house has a loan that runs for 20.',
    ),
    factBox('If you go', [
      p('**From Hong Kong** High-speed train to Jinhua, 6 hours 40; local train to Lishui; bus to Wutou.'),
      p('**When** October to April, on windless mornings after rain.'),
      p('**Sleeping** Nine guest houses, from 180 yuan. None has a room with a view.'),
    ]),
    p(
      'Two villages on the sunny side have begun to sell dawn. They offer no refunds. Dawn, they point out, has never failed to come.',
    ),
  ],
};

export default { key: 'fog-village', stories: [en, asia] } satisfies DemoGroup;
