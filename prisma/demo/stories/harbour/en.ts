import type { DemoStory } from '../../write';
import { factBox, gallery, h2, p, picture, pullQuote, relatedStory, table } from '../../write';

export const harbourEn: DemoStory = {
  edition: 'en',
  section: 'china/innovation',
  slug: 'harbour-goes-quiet',
  kicker: 'Innovation',
  headline: 'A harbour goes quiet, and the numbers go up',
  standfirst:
    'Zhoushan, Zhejiang:\u00a0Electric cranes and driverless trucks have halved the noise at one of the coast’s busiest quays. Output rose. So did the questions.',
  bylines: [
    { role: 'by', author: 'lin' },
    { role: 'by', author: 'marta' },
    { role: 'photos', author: 'qiulan' },
    { role: 'photos', author: 'maweiwei' },
    { role: 'reporting', author: 'zhouting' },
  ],
  dateline: 'Zhoushan',
  source: 'Broadsheet',
  lead: {
    picture: 'harbour',
    caption:
      'The east quay at Zhoushan, 20 minutes after sunset. All 36 cranes now draw power from the shore, and the trucks between them carry no drivers. From the old town, two kilometers away, the loudest sound on most evenings is the ferry bell.',
    credit: 'Qiu Lan / Broadsheet',
    alt: 'A quay at dusk with a row of tall cranes and stacked containers, mirrored in still water.',
  },
  topics: ['ports', 'zhejiang', 'automation'],
  hoursAgo: 8,
  updatedHoursAgo: 2,
  corrections: [
    {
      hoursAgo: 2,
      text: 'An earlier version of this story gave the number of retrained drivers as 68. It is 61.',
    },
  ],
  desk: 'asia',
  createdBy: 'jiayi',
  body: [
    p(
      'For 31 years Wen Shaoqing knew the time by the cranes. The day shift rattled, the night shift groaned, and the hour between them was the only one in which his wife could use the telephone. “You stopped hearing it,” he says, “the way you stop hearing rain.” Then, one evening in March, he heard the ferry bell.',
    ),
    p(
      'The bell had always rung. What had changed was the quay. Over 26 months the port replaced its diesel cranes with electric ones, laid power lines under the berths and put 180 driverless trucks on the road between the ships and the yard. Measured at the nearest houses, the night-time noise fell by 52\u00a0percent.^[As loudness, the way an ear counts it. The harbour office prefers decibels, in which the fall is from 68 to 57.]',
    ),
    p(
      'Few people expected what came next. Output, which the plan had allowed to sag for a year, grew by 7.4 percent in the first nine months. Ships now leave on average 94 minutes sooner than they did in 2023, according to figures that the harbour office gave to three shipping lines and that Broadsheet has seen.',
    ),
    pullQuote(
      'Noise is just fuel that you paid for and did not use.',
      'Gao Xinyi, chief engineer of the east quay',
    ),
    p(
      '“People ask me what we invented,” says Gao Xinyi ({zh-Hans:高欣怡}), the chief engineer. “Nothing. We stopped making the trucks wait. A truck that waits has its engine on. Noise is just fuel that you paid for and did not use.”',
    ),
    p(
      'Her team’s software does one dull thing well: it tells a crane, eight minutes ahead, which box will come next. The crane starts to move before the truck does, and moves more slowly. Slow cranes last longer, use less power and, it turns out, drop fewer containers.',
    ),
    picture('control', {
      alt: 'Three people in a dark room watch a wall of screens.',
      caption:
        'Five people now watch what 140 used to drive. Shifts are six hours, with the lights kept low.',
      credit: 'Provided to Broadsheet',
      size: 'text',
    }),
    h2('A plan with a price'),
    p(
      'The rebuild cost 3.2\u00a0billion yuan ($442\u00a0million), about a third of it from the province’s programme for cleaner ports (2021–\u206025). That is small change beside a marine economy that the province puts at 1.1\u00a0trillion yuan ($152\u00a0billion), but large for a town of 90,000.',
    ),
    table(
      'Before and after the cranes: east quay, monthly averages',
      'Source: Zhoushan East Quay harbour office, January to September of each year.',
      [
        ['Measure', '2023', '2026', 'Change'],
        ['Containers handled', '318,400', '342,000', '+7.4%'],
        ['Hours at berth, per ship', '14.2', '12.6', '−11.3%'],
        ['Diesel, metric tons', '2,140', '190', '−91.1%'],
        ['Night noise, decibels', '68', '57', '−11'],
      ],
    ),
    p(
      'Not everyone in it is grateful. The port employed 140 crane drivers; it now needs 22. Most of the others were offered retraining, and 61 took it. Shen Guofu, 54, did not. “They asked me to look at a screen and say when something was wrong,” he says. “From the cabin I could feel when something was wrong.”',
    ),
    p(
      'He has bought a share in a boat. So, by the count of the fishing co-operative, have 17 of his colleagues — more new members than it took in the ten years before.',
    ),
    gallery(
      [
        {
          picture: 'truck',
          alt: 'A container truck with bright headlights on a wet yard at night; the cab is empty.',
          caption: 'One of 180 driverless trucks on the yard road. They charge between ships.',
          credit: 'Qiu Lan / Broadsheet',
        },
        {
          picture: 'boats',
          alt: 'A fishing boat with two people leaves over calm grey water, hills behind.',
          caption: 'A former crane driver’s boat leaves before dawn.',
          credit: 'Ma Weiwei for Broadsheet',
        },
        {
          picture: 'ferry',
          alt: 'A ferry with lit windows crosses dark water under a purple and orange sky.',
          caption: 'The evening ferry, whose bell can be heard again in the old town.',
          credit: 'Ma Weiwei for Broadsheet',
        },
      ],
      'The yard road, the boats and the bell.',
    ),
    h2('The bell and the birds'),
    p(
      'Two things that nobody planned have followed. House prices on the harbour side have caught up with those on the hill, which pleases the owners and no one else. And the egrets are back. A primary school has counted them from its roof each Friday since April; the record, chalked on a board by the stairs, stands at 212.',
    ),
    factBox('The east quay in four numbers', [
      p('**36** electric cranes, the last fitted in February'),
      p('**180** driverless trucks, charged between ships'),
      p('**94 min** saved on an average call since 2023'),
      p('**212** egrets, the school’s Friday record'),
    ]),
    p(
      'Other ports have sent visitors. A delegation from Nantes stayed nine days and left with a notebook on charging times. Ports with older quays may find the lesson harder to carry home, says Henrike Voss, who studies harbours at a school of engineering in Hamburg. “The cranes are the cheap part. The ground under them is not.”',
    ),
    p(
      'The harbour office says it will publish the noise figures every month, a promise that has so far been kept once. Our [columnist argues](story:opinion-quiet) that somebody should pay for them.',
    ),
    p(
      'Mr Wen has no view on the ground. He sits on his step at the hour between the shifts, which no longer exists, and waits for the bell. His wife, he says, is on the telephone.',
    ),
    relatedStory('ferry-rescue'),
  ],
};
