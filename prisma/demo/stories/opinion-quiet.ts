import type { DemoGroup, DemoStory } from '../write';
import { h2, p, pullQuote } from '../write';

const en: DemoStory = {
  edition: 'en',
  section: 'opinion',
  slug: 'price-the-quiet-port-like-one',
  kicker: 'Shen Yalan',
  headline: 'A quiet port is a civic good. Price it like one',
  standfirst: 'Silence shows up in no ledger, so nobody budgets to keep it. I have looked.',
  bylines: [{ role: 'by', author: 'yalan' }],
  dateline: '',
  source: 'Broadsheet',
  lead: null,
  topics: ['ports', 'cities'],
  hoursAgo: 19,
  desk: 'world',
  createdBy: 'daniel',
  body: [
    p(
      'For 16 years I audited public works, and in that time I found a line for everything. There was a line for the ribbon at the opening and one for the scissors. In a county that I will not name there was a line for the applause. I never found one for quiet.',
    ),
    p(
      'The [east quay at Zhoushan](story:harbour) has become quiet by accident. The engineers wanted to save fuel; the noise left with it, like a lodger who follows the cook. Everybody is pleased, nobody is responsible, and what nobody is responsible for will be gone by the second budget.',
    ),
    p(
      'Consider how it will go. In three years the slow cranes will need new motors. Somebody will show that slightly faster ones pay for themselves in 14 months. The paper will have columns for containers, hours and power. The town’s sleep will not be weighed and found wanting. It will simply not be in the table.',
    ),
    pullQuote(
      'The town’s sleep will not be weighed and found wanting. It will simply not be in the table.',
      'Shen Yalan',
    ),
    h2('What it is worth'),
    p(
      'It can be in the table. House prices on the harbour side have risen by 11 percent against those on the hill. There are 2,300 houses; the sum is 290 million yuan ($40 million), and it is a fair guess at what people would pay for those 11 decibels if they were asked. It comes to a little under a tenth of what the cranes cost.',
    ),
    p(
      'Some will say that this counts only those who own a house, and they will be right. Count the others as well. The clinic prescribes a third fewer sleeping pills than in 2023. The school has moved its dictation back to the side that faces the water. These are small figures. So is the ribbon.',
    ),
    p(
      'My proposal is modest, as proposals from auditors are. Let the harbour office enter the quiet among its assets, at 290 million yuan, and write it down like a crane. When a faster motor costs three decibels, the accountants will have to book a loss, and the person who signs for it will have a name. Engineers respect a number. Officials respect a signature.',
    ),
    p(
      'There is an objection that I take seriously, and it comes from the boats. For two decades, says Shen Guofu, who drove a crane and is no relation, the noise was the sound of 140 people being paid. He is right, and it too belongs in the table. A town that can price its sleep can price his 31 years. I would be glad to see the two entries side by side, and gladder to see who is asked to sign.',
    ),
    p(
      'Until then the quiet is a gift, and I know what becomes of gifts. In my last year I found one in a depot in the south: a clock, from a twin town, still in its crate. It was valued at nil. It was going.',
    ),
  ],
};

const zh: DemoStory = {
  edition: 'zh',
  section: 'opinion',
  slug: 'anjing-ye-shi-gonggongpin',
  kicker: '沈雅岚专栏',
  headline: '安静也是公共品，应当有个价',
  standfirst: '账本上没有这一栏，所以没人替它编预算。我找过。',
  bylines: [{ role: 'by', author: 'yalan' }],
  dateline: '',
  source: 'Broadsheet',
  lead: null,
  topics: ['ports', 'cities'],
  hoursAgo: 21,
  desk: 'languages',
  createdBy: 'mingyue',
  body: [
    p(
      '我做了十六年公共工程审计，什么科目都见过。剪彩的绸子有一栏，剪子另有一栏。有个县，名字不提了，鼓掌也有一栏。安静，我从没找到过。',
    ),
    p(
      '[舟山东港区](story:harbour)的安静是碰上的。工程师要省油，噪声跟着油一起走了，像厨子辞工，房客也跟着搬。人人高兴，无人负责；无人负责的东西，撑不到第二个预算年度。',
    ),
    p(
      '往后的事不难想。三年后，慢岸桥要换电机。有人会算出来，快一点的电机14个月回本。那张表上有箱数，有时数，有度数。全镇人的觉，不是称过了嫌轻，是根本不在表里。',
    ),
    pullQuote('全镇人的觉，不是称过了嫌轻，是根本不在表里。', '沈雅岚'),
    h2('值多少'),
    p(
      '它可以在表里。临港的房价比坡上的多涨了11%，2300套房，合2.9亿元（约合4000万美元）。倘若去问，大家肯为这11个分贝出的钱，大致就是这个数，不到岸桥造价的一成。',
    ),
    p(
      '有人会说，这只算了有房子的人。说得对，那就把别人也算上。卫生院开的安眠药比2023年少三分之一；小学的听写课，搬回了朝海的那一边。都是小数。绸子也是小数。',
    ),
    p(
      '我的建议不大，审计出身的人提不出大建议：请港务处把安静记作资产，2.9亿元，像岸桥一样逐年折旧。哪天换快电机要费掉三个分贝，会计就得记一笔损失，签字的人就有了名字。工程师敬数字，官员敬签名。',
    ),
    p(
      '有一条反对意见，我是当真的，来自船上。开过桥吊的沈国富（与我同姓，不是亲戚）说，从前那噪声，是140个人领工资的声音。他说得对，这也该进表。一个镇子既然能给睡眠定价，就能给他的三十一年定价。我很愿意看见这两笔并排，更愿意看见请谁来签字。',
    ),
    p(
      '在那之前，安静是件礼物，而礼物的下场我知道。退休那年，我在南方一座仓库里见过一件：姊妹城市送的钟，箱子还没拆，作价为零。钟在走。',
    ),
  ],
};

export default { key: 'opinion-quiet', stories: [en, zh] } satisfies DemoGroup;
