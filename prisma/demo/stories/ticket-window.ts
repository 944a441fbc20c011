import type { DemoGroup } from '../write';
import { h2, p, pullQuote } from '../write';

export default {
  key: 'ticket-window',
  stories: [
    {
      edition: 'zh',
      section: 'china/society',
      slug: 'zuihou-yige-shoupiao-chuangkou',
      kicker: '小站',
      headline: '小站最后一个售票窗口，一天卖十一张票',
      standfirst: '浙江丽水：窗口每天开两小时。来买票的人，多半是来说话的。',
      bylines: [{ role: 'by', author: 'jiayi' }],
      dateline: '丽水',
      source: 'Broadsheet',
      lead: {
        picture: 'train',
        caption: '慢车进站，停三分钟。售票员老何说，够他把窗子关上，再跑去挥一下旗。',
        credit: '供图',
        alt: '一列绿色客车驶过山间的夜色，车窗透出灯光。',
      },
      topics: ['railways'],
      hoursAgo: 6,
      isDraft: true,
      desk: 'asia',
      createdBy: 'jiayi',
      body: [
        p(
          '窗口宽四十厘米，台面磨出一道浅沟。每天上午九点，何金水把木板卸下来，十一点再装上。中间这两个小时，他卖车票，也替人看药方、写信封、换零钱。',
        ),
        p('上个月他一共卖了341张票，平均一天十一张。同一个车站，手机上卖出的是9600张。'),
        h2('为什么还开着'),
        p(
          '铁路局说，线上买不了的人，一个也要卖。何金水说得更具体：镇上有二十七位老人不用手机，其中十九位每月要去县城看病。“名字我都写在板子背面。”',
        ),
        pullQuote('票是送的，话是要排队的。', '何金水，售票员'),
        p(
          '明年三月他退休。接他班的人已经定了，是手机上卖票那边的一位姑娘，她提的条件是：板子背面的名单也要交接。',
        ),
      ],
    },
  ],
} satisfies DemoGroup;
