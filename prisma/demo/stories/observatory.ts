import type { DemoGroup, DemoStory } from '../write';
import { factBox, h2, p, pullQuote } from '../write';

const asia: DemoStory = {
  edition: 'asia',
  section: 'science',
  slug: 'mountain-school-finds-a-comet',
  kicker: 'Astronomy',
  headline: 'A mountain school gets a telescope, and then a comet',
  standfirst:
    'Garze, Sichuan:\u00a0Four pupils found it between supper and lights out. It will be back in 260 years.',
  bylines: [{ role: 'by', author: 'jiayi' }],
  dateline: 'Garze',
  source: 'Broadsheet',
  lead: {
    picture: 'observatory',
    caption:
      'The school’s observing night at 3,640 meters, with the caretaker’s light turned red. The dome was paid for by the county, the telescope by a dentist.',
    credit: 'Provided to Broadsheet',
    alt: 'A small domed observatory under the Milky Way; on the left four children stand at a telescope.',
  },
  topics: ['schools'],
  hoursAgo: 46,
  desk: 'asia',
  createdBy: 'jiayi',
  body: [
    p(
      'It was Tuesday, and on Tuesdays the fourth form has the dome. Between half past seven and nine its pupils photograph the same 12 patches of sky and compare them with last week’s. It is dull work, their teacher says, and that is why he gives it to children. “Adults start to see things.”',
    ),
    p(
      'Yangzom, who is 12, saw a smudge in patch seven. So did Tashi, Li Rui and Pemba, in that order. They were told to look again on Wednesday. By then it had moved by half the width of the Moon.',
    ),
    p(
      'The comet has been confirmed by three observatories and will carry the name of the school. It is about two kilometers across and passes the Sun in May, when it may be seen without a telescope by people who know where to look. There are 83 of them in Garze at present, most of them under 14.',
    ),
    pullQuote('Adults start to see things.', 'Ngawang Tenzin, teacher'),
    h2('A dentist’s telescope'),
    p(
      'The instrument is a 40-centimeter reflector that belonged to a dentist in Chengdu. He had bought it for his retirement and found that the city had no sky. In 2023 he drove it up himself, two days in second gear, and stayed for a week to pull teeth.',
    ),
    p(
      'The county added a dome, 260,000 yuan ($35,900), after an argument about heating. Domes are not heated. The caretaker, who had budgeted for it, has been given a stove in his hut and a red filter for his lamp. He has since become the keeper of the log, because he is the only one who never goes to bed.',
    ),
    factBox('How it was found', [
      p('**12** patches of sky, photographed each week since March 2024'),
      p('**1,340** pairs of pictures compared, in which nothing had happened'),
      p('**19 minutes** from the first smudge to the fourth opinion'),
      p('**17.8** magnitude: a candle seen from 900 kilometers'),
    ]),
    p(
      'Professional surveys scan the whole sky every few nights and seldom leave anything for others. This one had been missed by two of them, because it lay close to a bright star that their software cuts out. The children’s software is a light table and a hand lens.',
    ),
    p(
      'On Friday the class wrote to the dentist. They reported the orbit, the brightness and the state of Pemba’s molar, and asked whether he would come in May. He has replied that he would, and that the molar should not wait.',
    ),
  ],
};

const zh: DemoStory = {
  edition: 'zh',
  section: 'china',
  slug: 'shanqu-xiaoxue-guanxing',
  kicker: '晚饭后、熄灯前',
  headline: '山区小学的望远镜，等来一颗彗星',
  standfirst: '四川甘孜：四个孩子轮流看了一眼，都说有。它下次回来，是260年以后。',
  bylines: [{ role: 'by', author: 'jiayi' }],
  dateline: '甘孜',
  source: 'Broadsheet',
  lead: {
    picture: 'observatory',
    caption: '海拔3640米的观星夜，管理员的灯换成了红色。圆顶是县里出的钱，望远镜是一位牙医给的。',
    credit: '供图',
    alt: '银河下一座小小的圆顶天文台，左边四个孩子围着望远镜。',
  },
  topics: ['schools'],
  hoursAgo: 48,
  desk: 'languages',
  createdBy: 'mingyue',
  body: [
    p(
      '那天是星期二，星期二圆顶归四年级。七点半到九点，学生们把同样的12块天区拍一遍，跟上星期的对着看。老师阿旺丹增说，这活闷，所以才交给孩子：“大人看久了，什么都看得出来。”',
    ),
    p(
      '十二岁的央宗在七号区看见一团毛。接着扎西、李瑞、边巴也看见了，次序就是这样。老师叫他们星期三再看。到了星期三，它挪了半个月亮的宽。',
    ),
    p(
      '三家天文台已经确认，这颗彗星用学校的名字。它直径约两公里，明年五月过近日点，知道往哪儿看的人，不用望远镜也许就看得见。眼下知道的人，全甘孜有83个，多数不满十四岁。',
    ),
    pullQuote('大人看久了，什么都看得出来。', '阿旺丹增，教师'),
    h2('牙医的望远镜'),
    p(
      '镜子口径40厘米，原是成都一位牙医的。他买来养老，才发现城里没有天。2023年，他自己开车送上山，两天挂的都是二挡，又住了一个星期，给人拔牙。',
    ),
    p(
      '县里添了圆顶，26万元（约合3.59万美元），先为暖气争了一场。圆顶是不能生暖气的。管理员把炉子都报进了预算，后来炉子安在他的小屋里，灯上加了红罩。如今观测日志由他记，因为只有他从来不睡。',
    ),
    factBox('怎么找到的', [
      p('**12** 块天区，从2024年3月起每星期拍一遍'),
      p('**1340** 对照片比过，什么也没发生'),
      p('**19分钟**，从第一个人说有，到第四个人也说有'),
    ]),
    p(
      '专业巡天几夜就把全天扫一遍，很少给别人剩下什么。这一颗，两家都漏了：它挨着一颗亮星，他们的软件把那一块切掉了。孩子们的软件，是一张看片灯桌和一只放大镜。',
    ),
    p(
      '星期五，全班给牙医写了信，报告了轨道、亮度，还有边巴那颗臼齿的情况，问他五月来不来。回信说来，又说，臼齿等不到五月。',
    ),
  ],
};

export default { key: 'observatory', stories: [asia, zh] } satisfies DemoGroup;
