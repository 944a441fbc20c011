import type { DemoGroup, DemoStory } from '../write';
import { p } from '../write';

const en: DemoStory = {
  edition: 'en',
  section: 'opinion',
  slug: 'count-the-fishermen-too',
  kicker: 'Editorial',
  headline: 'Count the fishermen too',
  standfirst: 'Progress on the quay is real. So is the bill for those who lived off the noise.',
  bylines: [],
  dateline: '',
  source: 'Broadsheet',
  lead: null,
  topics: ['ports', 'automation'],
  hoursAgo: 6.5,
  desk: 'culture',
  createdBy: 'ines',
  body: [
    p(
      'The [east quay at Zhoushan](story:harbour) has done what was asked of it and more. It burns a tenth of the diesel, wakes nobody, and sends ships off an hour and a half sooner. The harbour office has earned its applause. A town, however, is not a harbour office.',
    ),
    p(
      'Of 140 crane drivers 22 still drive. Sixty-one were retrained, most of them well. Thirty-nine took a pension. Eighteen went fishing, and they are the ones whom no report mentions, because they asked for nothing and signed nothing. A boat share cost each of them about 210,000 yuan ($29,000), which is to say his settlement and his savings.',
    ),
    p(
      'They have gone into a trade that the same province is shrinking. Licences for small boats fall by 3 percent a year; the closed season was lengthened by 16 days in May. Both rules are sensible. So was the quay. It is where sensible rules cross that people get run over.',
    ),
    p(
      'Two things could be done by spring. The clean-ports programme could pay for the move to a boat as it pays for the move to a screen; eighteen shares cost less than one crane. And those who write the next plan could put into its table, beside the containers and the decibels, a row for the people who are no longer on the quay, and keep it for ten years.',
    ),
    p(
      'It would be a short row. That is no reason to leave it out. The school across the water manages to count egrets, which come and go as they please.',
    ),
  ],
};

const zh: DemoStory = {
  edition: 'zh',
  section: 'opinion',
  slug: 'bie-wangle-yumin',
  kicker: '社论',
  headline: '别忘了数一数渔民',
  standfirst: '码头上的进步是真的，靠喧闹吃饭的人付的那份账，也是真的。',
  bylines: [],
  dateline: '',
  source: 'Broadsheet',
  lead: null,
  topics: ['ports', 'automation'],
  hoursAgo: 5.5,
  desk: 'languages',
  createdBy: 'mingyue',
  body: [
    p(
      '[舟山东港区](story:harbour)做到了要它做的，还多做了一些：柴油用量不到从前一成，夜里不吵人，船早走一个半小时。港务处当得起掌声。只是，一个镇子不等于一个港务处。',
    ),
    p(
      '140名桥吊司机，还在开的22名。61人转了岗，多数转得不错。39人退休。18人下海打鱼，报告里没有他们，因为他们什么也没要，什么也没签。一股船约21万元（约合2.9万美元），也就是各人的补偿金加上积蓄。',
    ),
    p(
      '他们进的这一行，同一个省正在压缩。小船的捕捞证每年减3%；今年五月，休渔期又长了16天。两条规定都有道理，改码头也有道理。人被撞着，往往就在几条道理交叉的路口。',
    ),
    p(
      '开春以前，有两件事可以办。绿色港口的钱既然付得了人去看屏幕，也付得了人去上船，18股加起来，不抵一台岸桥。再写规划的人，不妨在箱数和分贝旁边添一行，写那些已经不在码头上的人，写满十年。',
    ),
    p('这一行不长。不长，不是略去的理由。对岸的小学连白鹭都数得过来，白鹭可是爱来不来的。'),
  ],
};

export default { key: 'editorial-fishermen', stories: [en, zh] } satisfies DemoGroup;
