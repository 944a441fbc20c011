import type { DemoGroup, DemoStory } from '../write';
import { factBox, h2, p, picture, pullQuote } from '../write';

const en: DemoStory = {
  edition: 'en',
  section: 'china/environment',
  slug: 'desert-county-sells-its-shade',
  kicker: 'Environment',
  headline: 'Desert county sells its shade as well as its sun',
  standfirst:
    'Gonghe, Qinghai:\u00a0Grass came back under the panels, and then the sheep did. A herders’ council now sets the cleaning timetable.',
  bylines: [
    { role: 'by', author: 'jiayi' },
    { role: 'photos', author: 'qiulan' },
  ],
  dateline: 'Gonghe',
  source: 'Broadsheet',
  lead: {
    picture: 'solar',
    caption:
      'A cleaner between the rows at midday, when nobody else is out. The water that runs off the panels falls on one strip of ground, eleven times a month.',
    credit: 'Qiu Lan / Broadsheet',
    alt: 'One person walks between long rows of solar panels that reach to the horizon.',
  },
  topics: ['energy', 'farming', 'climate'],
  hoursAgo: 22,
  desk: 'asia',
  createdBy: 'jiayi',
  body: [
    p(
      'Nobody ordered the grass. The county leased 94 square kilometers of gravel to a power company in 2017 because nothing would grow on it, and wrote so in the contract: the land was valued at nil. Two summers later the cleaning crews reported that they could not see the cable ducts.',
    ),
    p(
      'Panels cast shade, and shade keeps water. Under the rows the wind at ankle height has dropped by 38 percent and the top ten centimeters of soil stay damp for five days after rain, where they used to stay damp for one. Then there is the washing. Each panel is rinsed 11 times a month in the dusty season, and the water has to go somewhere.',
    ),
    p(
      'The company tried mowing. Machines threw stones, and a stone costs a panel, which costs 740 yuan ($102). In 2020 a guard named Dorje let in his brother’s 30 sheep. He was given a warning. The sheep were asked to come back.',
    ),
    h2('What a meter of shade is worth'),
    p(
      'There are now 14,300 of them, from 58 families, and a tariff. A family pays 6 yuan a year for the shade of one panel row of 50 meters, and gets half of it back if the row is short by September. The county, which had sold the sun for 30 years, discovered that it had kept the shade. It earns 1.9 million yuan ($262,000) from it, enough for the school buses.',
    ),
    pullQuote('They wrote that the land was worth nothing. We have kept a copy.', 'Dorje, guard and herder'),
    p(
      'The panels had to be lifted. At 50 centimeters a sheep scratches its back on the frame; at 120 it cannot, unless it is helped. Raising the first rows cost more than the mowing. New ones are simply built on longer legs, and the engineers say that the draught beneath has cooled them by three degrees, which is worth half a percent of output.',
    ),
    picture('desert', {
      alt: 'A straight road with one truck and a row of poles crosses orange sand; three camels stand beside it.',
      caption:
        'The road to the plant at kilometer 318. Outside the fence the ground looks as it did in 2017.',
      credit: 'Provided to Broadsheet',
      size: 'text',
    }),
    h2('The council of Thursday'),
    p(
      'Quarrels followed the grass. The crews washed at night, when the animals lie between the rows, and a wet sheep in October is a sick sheep. Since last year a council of five herders and two engineers meets each Thursday in the pump house and settles which rows are washed, grazed and left alone. Its decisions are chalked on panel 1-1-1, which is broken.',
    ),
    factBox('The plant and its pasture', [
      p('**94 km^2^** leased, valued at nil in 2017'),
      p('**14,300** sheep from 58 families'),
      p('**80%** of the ground under the panels is green in July; outside, 12%'),
      p('**17** panels broken by sheep last year, against 610 by mowers in 2019'),
    ]),
    p(
      'Whether it can be copied is another matter. Fan Lihua, a grassland scientist in Xining, has measured nine other plants and found grass under four. “It needs a little rain and a great deal of rinsing,” she says. “Where they clean with brushes, they have clean panels and no sheep.”',
    ),
    p(
      'The lease comes up for review in 2027. The company has proposed to value the land again. So has the county, and their figures differ by 48 million yuan. The herders have asked for a seat at the table and have been told that it is a matter between the two signatories. They meet on Thursday.',
    ),
  ],
};

const zh: DemoStory = {
  edition: 'zh',
  section: 'china/environment',
  slug: 'huangmo-mai-yinliang',
  kicker: '板下先长了草，后来羊也回来了',
  headline: '荒漠小县，卖阳光也卖阴凉',
  standfirst: '青海共和：合同上写，这块地一钱不值。如今牧民会议定下哪天洗板、哪天放羊。',
  bylines: [
    { role: 'by', author: 'jiayi' },
    { role: 'photos', author: 'qiulan' },
  ],
  dateline: '共和',
  source: 'Broadsheet',
  lead: {
    picture: 'solar',
    caption: '正午，板间只有一名清洗工。从板上流下来的水，一个月有十一次落在同一条地上。',
    credit: '本报记者 邱岚 摄',
    alt: '一个人走在一排排伸向天边的太阳能板之间。',
  },
  topics: ['energy', 'farming', 'climate'],
  hoursAgo: 24,
  desk: 'languages',
  createdBy: 'mingyue',
  body: [
    p(
      '草不是谁订的。2017年，县里把94平方公里砾石滩租给发电公司，理由正是什么也不长，合同上写得明白：土地作价为零。过了两个夏天，清洗队报告说，电缆沟找不着了。',
    ),
    p(
      '板子遮阴，阴凉留水。板下贴地的风弱了38%，表土十厘米，从前雨后湿一天，现在湿五天。还有洗板的水。沙尘季每块板一个月冲11次，水总得有个去处。',
    ),
    p(
      '公司试过割草机。机器崩石子，一颗石子一块板，740元（约合102美元）。2020年，一个叫多杰的保安把弟弟家的30只羊放了进去。他挨了一次警告，羊被请了回来。',
    ),
    h2('一米阴凉值多少'),
    p(
      '现在羊有14300只，来自58户，还有了价目：一排50米的板，一年的阴凉收6元，九月草啃得矮，退一半。县里把阳光卖了三十年，回头一看，阴凉还在自己手里。一年收190万元（约合26.2万美元），够开校车。',
    ),
    pullQuote('他们写这地一钱不值。那张纸我们留着底。', '多杰，保安兼牧民'),
    p(
      '板子得抬高。50厘米，羊在架子上蹭背；120厘米，没人扶就够不着。头几排抬高的钱比割草还多。新建的干脆把腿做长。工程师说，底下过风，板温降了三度，多发半个百分点的电。',
    ),
    h2('星期四的会'),
    p(
      '有了草就有了架吵。清洗队夜里冲水，羊正卧在板间，十月里湿了的羊就是病了的羊。去年起，五位牧民、两位工程师每星期四在泵房开会，哪排洗，哪排放，哪排歇。决定用粉笔写在1-1-1号板上，那块板是坏的。',
    ),
    p(
      '能不能照搬是另一回事。西宁研究草地的范丽华量过另外九座电站，四座底下有草。“要一点雨，要很多冲洗的水，”她说，“用刷子刷的，板是干净了，羊没有。”',
    ),
    p(
      '租约2027年复核。公司提出土地重新估价，县里也提出重新估价，两个数差4800万元。牧民想要一个座位，得到的答复是，这是签约双方的事。他们星期四开会。',
    ),
  ],
};

export default { key: 'solar-shade', stories: [en, zh] } satisfies DemoGroup;
