import type { DemoGroup } from '../write';
import { factBox, p, pair, pairHeading } from '../write';

export default {
  key: 'egrets',
  stories: [
    {
      edition: 'bi',
      section: 'reading',
      slug: 'children-who-count-egrets',
      kicker: 'School 学校',
      headline: 'The children who count egrets\n数白鹭的孩子',
      standfirst:
        'Zhoushan, Zhejiang:\u00a0Every Friday two pupils go up to the roof. The record is 212.\n浙江舟山：每个星期五，两个学生上屋顶。纪录是212只。',
      bylines: [
        { role: 'by', author: 'zhouting' },
        { role: 'photos', author: 'qiulan' },
        { role: 'translation', author: 'hsu' },
      ],
      dateline: 'Zhoushan',
      source: 'Broadsheet',
      lead: {
        picture: 'egrets',
        caption: 'The school roof on a Friday, with its counters.\n星期五的学校屋顶，和数鸟的人。',
        credit: 'Qiu Lan / Broadsheet',
        alt: 'White egrets stand on and fly over a tiled roof by the sea while two people count them.',
      },
      topics: ['schools', 'islands'],
      hoursAgo: 56,
      desk: 'languages',
      createdBy: 'mingyue',
      body: [
        pair(
          'There is a ladder at the end of the corridor on the third floor, and a rule beside it: two at a time, shoes tied, no shouting. On Fridays at half past six in the morning two pupils climb it with a clicker each.',
          '三楼走廊尽头有一架梯子，旁边贴着规矩：一次两人，系好鞋带，不许喊。星期五早上六点半，两个学生爬上去，一人拿一只计数器。',
        ),
        pair(
          'They count for ten minutes without looking at each other. If their numbers differ by more than five, they count again. The lower one goes on the blackboard by the stairs.',
          '数十分钟，谁也不看谁的。两个数差得超过五只，就重数。写在楼梯边黑板上的，是小的那个数。',
        ),
        pair(
          '“Why the lower?” asks Fang Qiming, the headmaster. “Because children are hopeful.”',
          '“为什么写小的？”校长方启明说，“因为孩子爱往好处想。”',
        ),
        pairHeading('One bird too many', '多出来的一只'),
        pair(
          'The egrets came back in April, after the harbour across the water had grown quiet. In the first week there were 14. In September there were 212, and a newspaper came.',
          '对岸的港口静下来以后，四月里白鹭回来了。头一个星期14只，到九月212只，报社也来了人。',
        ),
        pair(
          'Ms Hong, who teaches science, thinks that one of them is counted twice each week. It stands on the ridge, flies round the chimney and stands there again. The children have named it Homework.',
          '教科学的洪老师疑心有一只每星期都被数了两遍。它站在屋脊上，绕烟囱飞一圈，又站回来。孩子们给它起名叫“作业”。',
        ),
        pair(
          'Nobody has proposed to strike it from the record. “It does come twice,” says He Tong, who is ten.',
          '没有人提议把它从纪录里减掉。“它是来了两回呀。”十岁的何童说。',
        ),
        factBox('Words from this story 本篇词语', [
          p('{zh-Hans:白鹭} báilù: egret, literally “white heron”'),
          p('{zh-Hans:屋脊} wūjǐ: the ridge of a roof'),
          p('{zh-Hans:疑心} yíxīn: to suspect'),
          p('{zh-Hans:纪录} jìlù: a record, the best so far'),
        ]),
      ],
    },
  ],
} satisfies DemoGroup;
