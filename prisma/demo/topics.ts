export interface DemoTopic {
  key: string;
  slug: string;
  names: { en: string; 'zh-Hans': string; fr: string };
}

const topic = (slug: string, en: string, zh: string, fr: string): DemoTopic => ({
  key: slug,
  slug,
  names: { en, 'zh-Hans': zh, fr },
});

export const topics: DemoTopic[] = [
  topic('ports', 'Ports', '港口', 'Ports'),
  topic('automation', 'Automation', '自动化', 'Automatisation'),
  topic('zhejiang', 'Zhejiang', '浙江', 'Zhejiang'),
  topic('tea', 'Tea', '茶', 'Thé'),
  topic('climate', 'Climate', '气候', 'Climat'),
  topic('railways', 'Railways', '铁路', 'Chemins de fer'),
  topic('energy', 'Energy', '能源', 'Énergie'),
  topic('crafts', 'Crafts', '手艺', 'Métiers d’art'),
  topic('newsroom', 'The newsroom', '编辑部', 'La rédaction'),
  topic('cities', 'Cities', '城市', 'Villes'),
  topic('food', 'Food', '饮食', 'Cuisine'),
  topic('farming', 'Farming', '农业', 'Agriculture'),
  topic('running', 'Running', '跑步', 'Course à pied'),
  topic('islands', 'Islands', '海岛', 'Îles'),
  topic('schools', 'Schools', '学校', 'Écoles'),
  topic('aid', 'Aid', '援助', 'Aide'),
];
