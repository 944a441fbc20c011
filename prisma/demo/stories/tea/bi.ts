import type { DemoStory } from '../../write';
import { factBox, p, pair, pairHeading } from '../../write';

export const teaBi: DemoStory = {
  edition: 'bi',
  section: 'reading',
  slug: 'tea-growers-climb',
  kicker: 'Countryside\n乡村',
  headline: 'Tea growers climb as the springs warm\n春天变暖，茶往高处走',
  standfirst:
    'Songyang, Zhejiang:\u00a0A village that has read the same thermometer since 1962 is planting higher every year.\n浙江松阳：一支温度计，从1962年看到今天。村里的茶，一年比一年种得高。',
  bylines: [
    { role: 'by', author: 'anqi' },
    { role: 'translation', author: 'hsu' },
  ],
  dateline: 'Songyang',
  source: 'Broadsheet',
  lead: {
    picture: 'terraces',
    caption:
      'Pickers on the upper terraces. Seven years ago this slope grew sweet potatoes.\n采茶人在上层梯田。七年前，这片坡地种的还是红薯。',
    credit: 'Provided to Broadsheet',
    alt: 'Two pickers in straw hats on green tea terraces, with misty mountains behind.',
  },
  topics: ['tea', 'climate', 'farming'],
  hoursAgo: 14,
  desk: 'languages',
  createdBy: 'mingyue',
  translationOf: ['en', 'zh'],
  body: [
    pair(
      'Every March, before the buses run, Tang Meirong walks up to look at the thermometer. It hangs from a nail in a camphor tree, 640 meters above the sea, and has been read by someone in her family since 1962.',
      '每年三月，头班车还没开，汤美蓉就上山去看温度计。它挂在一棵樟树的钉子上，海拔640米，从1962年起，家里总有人来抄数。',
    ),
    pair(
      'The notebooks say what the villagers already feel. The first picking, once fixed around the spring equinox, now comes 13 days sooner than in her grandfather’s time. Leaves that open early taste thin, and thin leaves fetch less.',
      '本子上写的，村里人早有体会。头采原先总在春分前后，如今比她祖父那时早了13天。芽开得早，味道就薄；味道薄，价钱就低。',
    ),
    pair(
      'So the tea is moving. Since 2019 the co-operative has planted 41 hectares above the old line, on terraces that were last farmed for sweet potatoes.',
      '于是茶往高处走。2019年以来，合作社在老茶线以上新种了41公顷，用的是从前种红薯的梯田。',
    ),
    pairHeading('Eighty meters a decade', '十年，八十米'),
    pair(
      '“We are not chasing the cold,” says Ms Tang, 47. “We are chasing the mist. Mist is what slows the leaf down.” On the upper terraces it stays until ten in the morning; below, it is gone by eight.',
      '“我们追的不是冷，是雾。”今年47岁的汤美蓉说，“有雾，叶子才长得慢。”上面的梯田，雾要到十点才散；下面，八点就没了。',
    ),
    pair(
      'Researchers at the provincial tea institute reckon that good growing conditions have climbed about 80 meters in ten years. The hill has 190 meters left.',
      '省茶叶研究所的人估算，适宜种茶的高度十年间上移了约80米。而这座山，往上只剩190米。',
    ),
    pair(
      'Moving costs 62,000 yuan ($8,560) a hectare, and a new bush gives nothing for four years. The co-operative borrows against the lower gardens, which are still the ones that pay.',
      '往上挪，每公顷要花6.2万元（约合8560美元），新苗头四年没有收成。合作社拿下面的老茶园作抵押，眼下挣钱的，还是它们。',
    ),
    pairHeading('A terrace of shade', '一层阴凉'),
    pair(
      'Younger growers are trying another way: shade. Rows of alder, set between the bushes, cool the ground by two degrees and drop leaves that save on fertilizer.',
      '年轻茶农另有办法：遮阴。茶行之间种上桤木，地温能降两度，落叶还省了肥料。',
    ),
    pair(
      'Ms Tang has given them a terrace for it. She reads its thermometer too, and writes both numbers in the same notebook — one in blue, one in black.',
      '汤美蓉给了他们一层梯田来试。那里的温度计她也去看，两个数记在同一个本子里，一个用蓝笔，一个用黑笔。',
    ),
    factBox('Words from this story 本篇词语', [
      p('{zh-Hans:春分} chūnfēn: spring equinox, about March 20'),
      p('{zh-Hans:梯田} tītián: terraced field'),
      p('{zh-Hans:合作社} hézuòshè: co-operative'),
      p('{zh-Hans:抵押} dǐyā: to borrow against; a pledge'),
    ]),
  ],
};
