import type { DemoStory } from '../../write';
import { factBox, p, pair, pairHeading, picture } from '../../write';

export const harbourBi: DemoStory = {
  edition: 'bi',
  section: 'innovation',
  slug: 'harbour-goes-quiet',
  kicker: 'Ports\n港口',
  headline: 'A harbour goes quiet, and the numbers go up\n港口静下来，吞吐量升上去',
  standfirst:
    'Zhoushan, Zhejiang:\u00a0Electric cranes and driverless trucks have halved the noise at a busy quay.\n浙江舟山：电动岸桥和无人卡车上了码头，噪声减半。',
  bylines: [
    { role: 'by', author: 'lin' },
    { role: 'by', author: 'marta' },
    { role: 'translation', author: 'hsu' },
  ],
  dateline: 'Zhoushan',
  source: 'Broadsheet',
  lead: {
    picture: 'harbour',
    caption:
      'The east quay at Zhoushan, 20 minutes after sunset. All 36 cranes draw power from the shore.\n日落后二十分钟的舟山东港区。36台岸桥全部使用岸电。',
    credit: 'Qiu Lan / Broadsheet',
    alt: 'A quay at dusk with a row of tall cranes and stacked containers, mirrored in still water.',
  },
  topics: ['ports', 'zhejiang'],
  hoursAgo: 5,
  desk: 'languages',
  createdBy: 'mingyue',
  translationOf: ['en', 'zh'],
  body: [
    pair(
      'For 31 years Wen Shaoqing knew the time by the cranes. The day shift rattled, the night shift groaned, and the hour between them was the only one in which his wife could use the telephone.',
      '三十一年来，温绍清凭岸桥的响动知道钟点。白班哐当，夜班低吼，两班之间那一个小时，妻子才好打电话。',
    ),
    pair(
      '“You stopped hearing it,” he says, “the way you stop hearing rain.” Then, one evening in March, he heard the ferry bell.',
      '“听久了就听不见了，”他说，“跟雨一样。”今年三月的一个傍晚，他听见了轮渡的钟声。',
    ),
    pair(
      'The bell had always rung. What had changed was the quay. Over 26 months the port replaced its diesel cranes with electric ones and put 180 driverless trucks on the road between the ships and the yard. The night-time noise fell by 52 percent.',
      '钟一直在响，变的是码头。26个月里，港口把柴油岸桥换成电动的，又在船与堆场之间放了180辆无人卡车。夜间噪声下降了52%。',
    ),
    pairHeading('Why the numbers rose', '数字为什么升了'),
    pair(
      '“People ask me what we invented,” says Gao Xinyi, the chief engineer. “Nothing. We stopped making the trucks wait.”',
      '“人家问我们发明了什么，”总工程师高欣怡说，“什么也没有。我们只是不让卡车等。”',
    ),
    pair(
      'Her team’s software tells a crane, eight minutes ahead, which box will come next. The crane starts to move before the truck does, and moves more slowly. Slow cranes last longer, use less power and drop fewer containers.',
      '她那个组写的软件提前八分钟告诉岸桥，下一个箱子是哪个。岸桥比卡车先动，动得也慢。动得慢，用得久，省电，掉的箱子也少。',
    ),
    picture('control', {
      alt: 'Three people in a dark room watch a wall of screens.',
      caption: 'Five people now watch what 140 used to drive.',
      secondCaption: '从前140人开的机器，如今五个人看着。',
      credit: 'Provided to Broadsheet',
      size: 'text',
    }),
    pair(
      'Not everyone is grateful. The port employed 140 crane drivers; it now needs 22. Shen Guofu, 54, did not want to be retrained. “They asked me to look at a screen and say when something was wrong. From the cabin I could feel when something was wrong.”',
      '不是人人领情。港口原有140名桥吊司机，现在只要22名。54岁的沈国富不愿转岗：“他们要我看着屏幕，哪里不对说一声。坐在司机室里，哪里不对我身上知道。”',
    ),
    pair(
      'He has bought a share in a boat. On the roof of the primary school, meanwhile, the children have counted 212 egrets.',
      '他入了一条船的股。小学的屋顶上，孩子们数到了212只白鹭。',
    ),
    factBox('Words from this story 本篇词语', [
      p('{zh-Hans:岸桥} ànqiáo: quay crane, literally “shore bridge”'),
      p('{zh-Hans:岸电} àndiàn: shore power, supplied to ships and cranes from land'),
      p('{zh-Hans:堆场} duīchǎng: container yard'),
      p('{zh-Hans:转岗} zhuǎngǎng: to move to another post after retraining'),
    ]),
  ],
};
