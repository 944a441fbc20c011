import type { DemoGroup } from '../write';
import { h2, p, pullQuote } from '../write';

export default {
  key: 'clock-change',
  stories: [
    {
      edition: 'en',
      section: 'world',
      slug: 'island-that-keeps-both-clocks',
      kicker: 'Ferries',
      headline: 'The island that keeps both clocks',
      standfirst:
        'Sylt, Germany:\u00a0Twice a year the mainland changes its clocks. One ferry office leaves the old one running beside the new one until the tide tables have caught up.',
      bylines: [{ role: 'by', author: 'daniel' }],
      dateline: 'Sylt',
      source: 'Broadsheet',
      lead: null,
      topics: ['ports'],
      hoursAgo: 12,
      isDraft: true,
      desk: 'world',
      createdBy: 'daniel',
      body: [
        p(
          'There are two clocks above the counter of the ferry office, and for two weeks of every year they disagree. The left one shows what the law says. The right one shows what the sea says, and Antje Petersen, who sells the tickets, sets her own watch by the right.',
        ),
        p(
          'The tables that the pilots use are printed in winter time all year round. When the clocks go forward, somebody has to add an hour to each of them in pencil. Until that is done, both clocks stay up.',
        ),
        h2('Half past two, twice'),
        p(
          'In October the trouble is the other way round. Half past two comes twice, and a night boat that leaves at half past two has, on paper, two chances to leave. In 2019 it took the second. Eleven passengers had come for the first.',
        ),
        pullQuote('A time is not an answer until you have said whose.', 'Antje Petersen, ticket clerk'),
        p(
          'The timetable now prints the offset behind each departure of that night. Ms Petersen thinks this is fussy. She has noticed, though, that nobody has missed the boat since.',
        ),
      ],
    },
    {
      edition: 'zh',
      section: 'china/society',
      slug: 'guazhe-liangge-zhong-de-dao',
      kicker: '渡口',
      headline: '挂着两个钟的岛',
      standfirst: '德国叙尔特岛：大陆每年拨两次钟，渡口售票处的旧钟却要多走两个星期，等潮汐表跟上。',
      bylines: [{ role: 'translation', author: 'hsu' }],
      dateline: '叙尔特岛',
      source: 'Broadsheet',
      lead: null,
      topics: ['ports'],
      hoursAgo: 11,
      isDraft: true,
      desk: 'languages',
      createdBy: 'mingyue',
      body: [
        p(
          '售票柜台上方挂着两个钟，一年里有两个星期走得不一样。左边的按法律走，右边的按海水走。卖票的安特耶·彼得森给自己的表对时，看的是右边那个。',
        ),
        p(
          '引航员用的潮汐表全年按冬令时印。钟往前拨的那天，得有人拿铅笔给每一格加上一小时。没加完之前，两个钟都不摘。',
        ),
        h2('两点半，来两次'),
        p(
          '到了十月，麻烦反过来：两点半会来两次，于是两点半开的夜船，照时刻表有两次机会开走。2019年，它选了第二次，而十一位乘客是冲着第一次来的。',
        ),
        pullQuote('光说几点不算数，得说清是谁的几点。', '安特耶·彼得森，售票员'),
        p('如今那一晚的每班船后面都印着时差。彼得森女士嫌它啰唆，不过她也发现，从那以后没有人误过船。'),
      ],
    },
  ],
} satisfies DemoGroup;
