export interface DemoTopic {
  key: string;
  slug: string;
  names: InThree;
  descriptions: InThree | Record<string, never>;
  isSeries?: true;
}

type InThree = { en: string; 'zh-Hans': string; fr: string };

const topic = (
  slug: string,
  en: string,
  zh: string,
  fr: string,
  descriptions: DemoTopic['descriptions'] = {},
): DemoTopic => ({
  key: slug,
  slug,
  names: { en, 'zh-Hans': zh, fr },
  descriptions,
});

export const topics: DemoTopic[] = [
  topic('ports', 'Ports', '港口', 'Ports', {
    en: 'Quays, cranes, ferries, and the towns that hear them.',
    'zh-Hans': '码头、岸桥、轮渡，以及听得见它们的城镇。',
    fr: 'Quais, grues, bacs, et les villes qui les entendent.',
  }),
  topic('automation', 'Automation', '自动化', 'Automatisation'),
  topic('zhejiang', 'Zhejiang', '浙江', 'Zhejiang'),
  topic('tea', 'Tea', '茶', 'Thé', {
    en: 'Where it grows, who picks it, and how high it climbs.',
    'zh-Hans': '茶长在哪里，谁来采，又爬到多高。',
    fr: 'Où il pousse, qui le cueille, jusqu’où il monte.',
  }),
  topic('climate', 'Climate', '气候', 'Climat', {
    en: 'The weather of many years, measured by those who live in it.',
    'zh-Hans': '多年的天气，由身在其中的人来量。',
    fr: 'Le temps de plusieurs années, mesuré par ceux qui y vivent.',
  }),
  topic('railways', 'Railways', '铁路', 'Chemins de fer', {
    en: 'Slow trains, night trains, and what they connect.',
    'zh-Hans': '慢车、夜车，以及它们连起来的地方。',
    fr: 'Trains lents, trains de nuit, et ce qu’ils relient.',
  }),
  topic('energy', 'Energy', '能源', 'Énergie'),
  topic('crafts', 'Crafts', '手艺', 'Métiers d’art', {
    en: 'Things made by hand, and the hands.',
    'zh-Hans': '手做的东西，和做东西的手。',
    fr: 'Ce qui se fait à la main, et les mains.',
  }),
  {
    ...topic('newsroom', 'The newsroom', '编辑部', 'La rédaction', {
      en: 'How this paper is made.',
      'zh-Hans': '这张报纸是怎么做出来的。',
      fr: 'Comment se fait ce journal.',
    }),
    isSeries: true,
  },
  topic('cities', 'Cities', '城市', 'Villes'),
  topic('food', 'Food', '饮食', 'Cuisine'),
  topic('farming', 'Farming', '农业', 'Agriculture'),
  topic('running', 'Running', '跑步', 'Course à pied'),
  topic('islands', 'Islands', '海岛', 'Îles'),
  topic('schools', 'Schools', '学校', 'Écoles'),
  topic('aid', 'Aid', '援助', 'Aide'),
];
