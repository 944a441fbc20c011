import type { DemoGroup, DemoStory } from '../write';
import { factBox, h2, p, pair, pairHeading, pullQuote, ul } from '../write';

const en: DemoStory = {
  edition: 'en',
  section: 'technology',
  slug: 'orchard-robots-first-harvest',
  kicker: 'Technology',
  headline: 'Orchard robots clear their first full harvest',
  standfirst:
    'Qixia, Shandong:\u00a0Nine machines picked 1.4 million apples and bruised fewer than the people did. They cannot reach the best ones.',
  bylines: [
    { role: 'by', author: 'marta' },
    { role: 'photos', author: 'qiulan' },
  ],
  dateline: 'Qixia',
  source: 'Broadsheet',
  lead: {
    picture: 'orchard',
    caption:
      'One of nine pickers in the lower orchard. It decides in 0.3 seconds whether an apple is ripe, and needs six more to act on it.',
    credit: 'Qiu Lan / Broadsheet',
    alt: 'A white machine on wheels reaches with one arm for an apple between two rows of trees.',
  },
  topics: ['farming', 'automation', 'food'],
  hoursAgo: 30,
  desk: 'business',
  createdBy: 'daniel',
  body: [
    p(
      'At the end of October Liu Chengmei went round her orchard with a basket and counted what was left. There were 143 apples on the first hundred trees, nearly all of them above three meters and facing south. “The sweetest,” she says. “It takes after my husband. It won’t climb.”',
    ),
    p(
      'The machine she means is white, weighs 410 kilos and answers to a number. Nine of them worked the lower orchards of Qixia for 38 days and brought in 1.4 million apples, which is the first full harvest that any picker of the kind has finished. Last year’s model got through a third of it and then drove into a ditch.',
    ),
    p(
      'Bruises decide the price. Of the apples picked by machine, 2.1 percent went to juice for having been squeezed; of those picked by hand, 3.4 percent. The fingers close until the fruit stops turning on its stalk, hold, and twist by 70 degrees. That took five years. “We began with force,” says Sun Haoran, who designed the hand. “Then we asked a picker to talk us through it, and she said you wait until it lets go.”',
    ),
    pullQuote('You wait until it lets go.', 'A picker, to the engineers'),
    h2('The hour before the frost'),
    p(
      'Qixia did not buy the machines to be modern. It is short of hands: the average picker is 59, and a day’s wage has gone from 180 yuan to 320 yuan ($44) in four years. A machine is rented at 11 fen an apple, which is what a person cost in 2024. It does not get cheaper at weekends, but it works at night, and on October 19, with frost forecast for five, all nine went out at one.',
    ),
    p('What they still cannot do fills a page of the co-operative’s report.'),
    ul([
      'Reach above 2.9 meters, or behind a branch thicker than a wrist.',
      'See a green apple among leaves. Half the orchard is a green kind.',
      'Tell a wasp from a stalk. Two hands were sent back for cleaning.',
      'Work on a slope of more than 12 degrees, where the oldest trees stand.',
    ]),
    h2('Trees to fit'),
    p(
      'So the trees will change. The co-operative is planting 60 hectares on wires, flat as a hedge and 2.8 meters high, with all the fruit at the front. The saplings cost 96,000 yuan ($13,250) a hectare, and half of its 240 members have not signed. A flat tree bears early and dies at 18. The round ones on Ms Liu’s slope were planted by her mother-in-law in 1979.',
    ),
    factBox('Thirty-eight days', [
      p('**1.4 million** apples, 26 an hour less per machine than promised'),
      p('**2.1%** bruised, against 3.4% by hand'),
      p('**6.4 seconds** an apple; a good picker needs 1.9'),
      p('**1** ditch, entered at walking pace'),
    ]),
    p(
      'The pickers have been counted too. There were 310 last autumn and 190 this, and 140 of them worked only on the slopes, for 20 yuan more. They have begun to call themselves climbers. Ms Liu has hired four for next year, on a condition of theirs: that the machine finish first, so that nobody can say what it would have left.',
    ),
  ],
};

const bi: DemoStory = {
  edition: 'bi',
  section: 'innovation',
  slug: 'orchard-robots-first-harvest',
  kicker: 'Farming 农业',
  headline: 'Orchard robots clear their first full harvest\n果园机器人完成首个整季采收',
  standfirst:
    'Qixia, Shandong:\u00a0Nine machines bruised fewer apples than the people did. They cannot reach the best ones.\n山东栖霞：九台机器碰坏的苹果比人少，最好的那些却够不着。',
  bylines: [
    { role: 'by', author: 'marta' },
    { role: 'translation', author: 'hsu' },
  ],
  dateline: 'Qixia',
  source: 'Broadsheet',
  lead: {
    picture: 'orchard',
    caption: 'One of nine pickers in the lower orchard.\n下坡果园里九台采摘机中的一台。',
    credit: 'Qiu Lan / Broadsheet',
    alt: 'A white machine on wheels reaches with one arm for an apple between two rows of trees.',
  },
  topics: ['farming', 'automation', 'food'],
  hoursAgo: 28,
  desk: 'languages',
  createdBy: 'mingyue',
  body: [
    pair(
      'At the end of October Liu Chengmei went round her orchard with a basket and counted what was left. There were 143 apples on the first hundred trees, nearly all of them above three meters and facing south.',
      '十月底，刘成梅挎着篮子在果园里转了一圈，数剩下的苹果。头一百棵树上还有143个，差不多都在三米以上，朝南。',
    ),
    pair(
      '“The sweetest,” she says. “It takes after my husband. It won’t climb.”',
      '“最甜的，”她说，“跟我家那口子一样，不肯爬高。”',
    ),
    pair(
      'Nine machines worked the lower orchards for 38 days and brought in 1.4 million apples. It is the first full harvest that any picker of the kind has finished. Last year’s model got through a third of it and then drove into a ditch.',
      '九台机器在下坡果园干了38天，摘了140万个苹果。这类采摘机摘完整季，还是头一回。去年的型号摘了三分之一，开进了沟里。',
    ),
    pairHeading('Wait until it lets go', '等它松手'),
    pair(
      'Bruises decide the price. Of the apples picked by machine, 2.1 percent were squeezed; of those picked by hand, 3.4 percent.',
      '有没有碰伤，决定价钱。机器摘的，有2.1%捏坏了；人摘的，3.4%。',
    ),
    pair(
      '“We began with force,” says Sun Haoran, who designed the hand. “Then we asked a picker to talk us through it, and she said you wait until it lets go.”',
      '“我们一开始用的是力气，”设计机械手的孙浩然说，“后来请一位采摘工讲给我们听，她说，你得等它松手。”',
    ),
    pair(
      'A machine needs 6.4 seconds for an apple, and a good picker 1.9. But it works at night, and on October 19, with frost forecast for five, all nine went out at one.',
      '机器摘一个要6.4秒，熟手只要1.9秒。可它夜里也能干。10月19日预报五点有霜，九台机器一点钟就全出动了。',
    ),
    pairHeading('The climbers', '爬树的人'),
    pair(
      'There were 310 pickers last autumn and 190 this. Most of them now work only on the slopes, for 20 yuan more a day, and have begun to call themselves climbers.',
      '去年秋天有310名采摘工，今年190名。其中多数只在坡上干，一天多20元，她们开始管自己叫“爬树的”。',
    ),
    pair(
      'Ms Liu has hired four for next year, on a condition of theirs: that the machine finish first, so that nobody can say what it would have left.',
      '刘成梅已经定下明年的四个人。她们提了一个条件：让机器先摘完，免得有人说，它本来会剩下什么。',
    ),
    factBox('Words from this story 本篇词语', [
      p('{zh-Hans:采摘} cǎizhāi: to pick (fruit, tea)'),
      p('{zh-Hans:碰伤} pèngshāng: a bruise, on fruit or on people'),
      p('{zh-Hans:熟手} shúshǒu: a practised hand'),
      p('{zh-Hans:松手} sōngshǒu: to let go'),
    ]),
  ],
};

export default { key: 'orchard', stories: [en, bi] } satisfies DemoGroup;
