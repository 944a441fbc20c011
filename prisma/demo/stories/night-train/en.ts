import type { DemoStory } from '../../write';
import { factBox, h2, p, pullQuote, table, ul } from '../../write';

export const nightTrainEn: DemoStory = {
  edition: 'en',
  section: 'business',
  slug: 'sleeper-trains-return',
  kicker: 'Railways',
  headline: 'Sleeper trains return, with showers and a waiting list',
  standfirst:
    'Kunming, Yunnan:\u00a0Operators add 40 overnight pairs after bookings double in a year. The margin is in the hour that nobody sleeps.',
  bylines: [
    { role: 'by', author: 'peng' },
    { role: 'by', author: 'daniel' },
  ],
  dateline: 'Kunming',
  source: 'Broadsheet',
  lead: {
    picture: 'train',
    caption:
      'The 19:42 to Chongqing leaves on time, which is new. It carries 486 berths, four showers and, since May, a carriage in which talking is allowed.',
    credit: 'Provided to Broadsheet',
    alt: 'A white train with a red stripe passes at speed, the foreground blurred.',
  },
  topics: ['railways', 'cities'],
  hoursAgo: 10,
  updatedHoursAgo: 9.5,
  desk: 'business',
  createdBy: 'daniel',
  body: [
    p(
      'The most valuable hour on the 19:42 from Kunming begins at twenty past nine. The children are in bed, the signal has gone behind the hills, and 300 adults discover that they have nothing to do. They walk to carriage nine. There, between Qujing and the provincial border, a dining car that used to lose money sells a bowl of noodles every 11 seconds.',
    ),
    p(
      '“People think we sell sleep,” says Luo Feng, who runs the night services for the southwestern operator. “Sleep breaks even. We sell the evening before it.”',
    ),
    p(
      'Five years ago sleepers were on their way out. Fast lines had cut the long runs to a working day, and the old green carriages were being sold for restaurants. Then two things turned. Hotels in the big stations’ cities became dear, and employers stopped paying for them. A berth costs 389 yuan ($54). A room costs more, and does not move.',
    ),
    h2('Forty pairs by spring'),
    p(
      'Bookings for overnight trains doubled in the 12 months to October, to 31 million. The three operators that run them will add 40 pairs by next spring (a pair being a train each way), which takes the total to 216. On Friday evenings from Kunming the waiting list is longer than the train.',
    ),
    table('Nights sold', 'Source: the three operators; Broadsheet calculations.', [
      ['Year', 'Pairs', 'Berths sold, m', 'Full, percent'],
      ['2022', '146', '9.8', '51'],
      ['2024', '158', '15.4', '70'],
      ['2026', '176', '31.0', '93'],
    ]),
    p(
      'The trains are not new. Each is a set of 16 carriages built for day services, bought second-hand at 61 million yuan ($8.4 million) and rebuilt in Guiyang for half as much again. The rebuilders kept the windows and threw out nearly everything else. Soft berths run along the train and not across it, because a test with 200 sleepers showed that people mind being rolled more than being shaken.',
    ),
    pullQuote(
      'Nobody ever wrote to thank us for speed. They write about the shower.',
      'Luo Feng, head of night services',
    ),
    p(
      'The shower is the part that everyone talks about. There are four on each train, they cost 15 yuan for eight minutes, and they are booked out before the train leaves. Water is the limit: a carriage holds 1,600 liters, and the tanks are filled only at Kunming and at Zunyi, where the stop was lengthened to 14 minutes for the purpose. Freight drivers behind it have complained.',
    ),
    h2('Who is on board'),
    p(
      'An operator’s survey in September gives the lie to one idea about the passengers. They are not tourists, or not mostly. Four in ten travel for work, two in ten are students, and one in ten is what the questionnaire calls “a grandparent on duty”, going to look after a child.',
    ),
    factBox('If you want a berth', [
      ul([
        'Lists open 15 days ahead at eight in the morning. The lower berths go first, the ones next to the pantry last.',
        'Showers are sold with the ticket, not on board.',
        'Carriage nine serves until midnight. The noodles are the same as in 1998; the bowl is larger.',
        'The quiet carriages are 3 and 12. They are quiet because of two attendants, not because of a sign.',
      ]),
    ]),
    p(
      'There is a risk, and Mr Luo names it himself. The second-hand carriages are running out. The operators have bought 90 of the 130 sets that will be retired before 2030, and a new one, ordered today, costs three times as much and comes in 2029. By then hotels may be cheap again.',
    ),
    p(
      'For the moment he has a smaller worry. Carriage nine was given a timetable of its own last month, so that passengers could see when it would be crowded. They now come when it is crowded. “They looked it up,” he says, “and chose the company.”',
    ),
  ],
};
