import type { DemoGroup, DemoStory } from '../write';
import { h2, p, pullQuote, table } from '../write';

const en: DemoStory = {
  edition: 'en',
  section: 'china/society',
  slug: 'canal-town-voted-against-a-bypass',
  kicker: 'Society',
  headline: 'The canal town that voted against a bypass',
  standfirst:
    'Nanxun, Zhejiang:\u00a0Everyone had asked for the road for 20 years. Then somebody drew it to scale.',
  bylines: [
    { role: 'by', author: 'jiayi' },
    { role: 'photos', author: 'qiulan' },
  ],
  dateline: 'Nanxun',
  source: 'Broadsheet',
  lead: {
    picture: 'canal',
    caption:
      'The middle bridge, which the bypass would have spared. About 2,900 cars a day do not cross it, because they cannot; they go round by the school.',
    credit: 'Qiu Lan / Broadsheet',
    alt: 'Whitewashed houses and an arched bridge, where one person stands with a red umbrella, over a canal.',
  },
  topics: ['cities', 'zhejiang'],
  hoursAgo: 26,
  desk: 'asia',
  createdBy: 'jiayi',
  body: [
    p(
      'The road was 6.2 kilometers long, and for 20 years it was the most popular thing in Nanxun. Every winter the town’s assembly asked for it. Every spring the prefecture replied that there was no money. Last year there was money, 480 million yuan ($66 million) of it, and on November 8 the town voted the road down by 3,114 to 1,870.',
    ),
    p(
      'Something happened in between, and its name is Gu Liping. Ms Gu, 38, teaches mathematics at the second middle school. In September she gave her pupils the official plan, which was on a sheet the size of a napkin, and asked them to draw it on the ground. It took them three Saturdays and 90 kilos of lime.',
    ),
    p(
      'People came out to look. A white band, 26 meters wide, ran along the mulberry dyke, over the boatyard, and through the kitchen of a family called Shen. It passed the school at a distance of nine meters. “Everybody was for a bypass,” says Ms Gu. “They had just not met it.”',
    ),
    h2('The sums on the wall'),
    p(
      'The pupils then counted cars. On the wall of the teahouse by the middle bridge hangs the result, in felt pen and with the working shown. Of 2,900 vehicles that squeeze past the school each day, 2,150 were going to Nanxun itself. A road round the town would have carried away the remaining 750, and brought, by the planners’ own forecast, 4,000 new ones.',
    ),
    table('Where the cars were going', 'Source: second middle school, class 8-3, five weekdays in October.', [
      ['Destination', 'Cars a day', 'Helped by a bypass'],
      ['The town', '2,150', 'No'],
      ['The motorway', '520', 'Yes'],
      ['Lost', '230', 'Perhaps'],
    ]),
    p(
      'Officials did not enjoy the wall, but they did not take it down. The county’s head of roads, Pan Weiguo, came on a weekday to check the figures, found a mistake in the second column, and stayed for tea. It had been made in his favour. “One can argue with a protest,” he says. “It is hard to argue with long division.”',
    ),
    pullQuote(
      'One can argue with a protest. It is hard to argue with long division.',
      'Pan Weiguo, roads office',
    ),
    h2('What 1,870 people wanted'),
    p(
      'The losers have a case. Most live in the eastern quarter, where trucks to the furniture works pass at arm’s length from the beds. Cao Jinhua, who has four cracked windows and a list of dates, calls the vote a luxury of people with quiet streets. “They saved the mulberries,” she says. “Nobody drew lime through my bedroom, because the road is already in it.”',
    ),
    p(
      'A smaller plan is to answer her. For 31 million yuan the furniture works would get a gate on its other side, and the trucks 900 meters of new road that touches nobody’s kitchen. It was found by the same pupils, on a Wednesday, when they had been told to draw something else.',
    ),
    p(
      'The prefecture has taken back the rest of the money. It will go to a town 40 kilometers south, which has asked for a bypass for 18 years, and whose mathematics teacher has written to Ms Gu for the address of the lime merchant.',
    ),
  ],
};

const zh: DemoStory = {
  edition: 'zh',
  section: 'china/society',
  slug: 'shuixiang-toupiao',
  kicker: '盼了二十年的路',
  headline: '水乡投票，否了绕城公路',
  standfirst: '浙江南浔：人人都要这条路，直到有人按原尺寸把它画了出来。',
  bylines: [
    { role: 'by', author: 'jiayi' },
    { role: 'photos', author: 'qiulan' },
  ],
  dateline: '南浔',
  source: 'Broadsheet',
  lead: {
    picture: 'canal',
    caption: '中桥，绕城路本可以绕过它。每天约2900辆车不从桥上走，因为走不了，都从学校门口绕。',
    credit: '本报记者 邱岚 摄',
    alt: '河上一座拱桥，桥上一个人撑红伞，两岸是白墙黑瓦的房子。',
  },
  topics: ['cities', 'zhejiang'],
  hoursAgo: 25,
  desk: 'languages',
  createdBy: 'mingyue',
  translationOf: ['en'],
  body: [
    p(
      '路长6.2公里，二十年来是南浔最得人心的一件东西。每年冬天镇人大提，每年春天市里答：没钱。去年有钱了，4.8亿元（约合6600万美元）。11月8日，全镇投票，3114票对1870票，把路否了。',
    ),
    p(
      '这中间出了一件事，出在顾丽萍身上。顾老师38岁，在第二中学教数学。九月，她把官方规划图发给学生，那图只有餐巾纸大，叫他们照实画到地上去。画了三个星期六，用了90公斤石灰。',
    ),
    p(
      '大家都出来看。一条26米宽的白带，顺着桑基走，压过船厂，穿过一户姓沈的厨房，离学校九米。“人人都赞成绕城路，”顾老师说，“只是没跟它见过面。”',
    ),
    h2('墙上的算式'),
    p(
      '学生接着数车。结果贴在中桥边茶馆的墙上，记号笔写的，步骤齐全。每天从学校门口挤过去的2900辆车，有2150辆就是来镇上的。绕城路能带走的是剩下的750辆；而据规划方自己的预测，它会带来4000辆新的。',
    ),
    table('车往哪里去', '资料来源：第二中学八年级三班，十月五个工作日。', [
      ['去处', '每天车数', '绕城路是否有用'],
      ['镇上', '2150', '否'],
      ['高速公路', '520', '是'],
      ['走错路', '230', '难说'],
    ]),
    p(
      '这面墙，官方不喜欢，但也没有撕。县里管路的潘卫国挑了个工作日来核数，在第二列找出一处错，坐下喝了茶。那处错原是向着他的。“抗议可以辩，”他说，“除法竖式不好辩。”',
    ),
    pullQuote('抗议可以辩，除法竖式不好辩。', '潘卫国，公路部门'),
    h2('一千八百七十人'),
    p(
      '输的人有他们的理。多半住东片，去家具厂的卡车从床边一臂远的地方过。曹金华家裂了四块玻璃，她记着日子。她说，投票是街上清静的人的奢侈：“桑树他们保住了。没人把石灰画进我卧室，因为路已经在里面了。”',
    ),
    p(
      '有个小方案要给她一个答复：花3100万元，家具厂在另一头开个门，给卡车修900米新路，谁家的厨房也不碰。路是同一班学生找出来的，那天星期三，本来叫他们画别的。',
    ),
    p(
      '余下的钱市里收了回去，给南边四十公里的一个镇，那里要绕城路要了十八年。那个镇的数学老师已经来信，向顾老师打听卖石灰的地址。',
    ),
  ],
};

export default { key: 'canal-vote', stories: [en, zh] } satisfies DemoGroup;
