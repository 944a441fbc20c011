/** Job titles. */
export const titles = {
  chief: { en: 'Editor', 'zh-Hans': '总编辑', fr: 'Rédactrice en chef' },
  editor: { en: 'Desk editor', 'zh-Hans': '编辑', fr: 'Chef de rubrique' },
  correspondent: { en: 'Correspondent', 'zh-Hans': '驻外地记者', fr: 'Correspondante' },
  reporter: { en: 'Reporter', 'zh-Hans': '记者', fr: 'Reporter' },
  photographer: { en: 'Photographer', 'zh-Hans': '摄影记者', fr: 'Photographe' },
  critic: { en: 'Critic', 'zh-Hans': '评论员', fr: 'Critique' },
  columnist: { en: 'Columnist', 'zh-Hans': '专栏作者', fr: 'Chroniqueur' },
  translator: { en: 'Translator', 'zh-Hans': '译者', fr: 'Traduction' },
  writer: { en: 'Writer', 'zh-Hans': '撰稿人', fr: 'Plume' },
};

export interface DemoAuthor {
  key: string;
  slug: string;
  names: { en: string; 'zh-Hans'?: string; fr?: string };
  bio: { en: string; 'zh-Hans'?: string; fr?: string };
  title: keyof typeof titles;
  /** Public email address; those of the demonstration do not exist. */
  email?: string;
  /** A key of pictures.ts. */
  portrait?: string;
  /** A key of cast.ts, if this author also has an account. */
  person?: string;
}

export const authors: DemoAuthor[] = [
  {
    key: 'lin',
    slug: 'lin-yuchen',
    title: 'correspondent',
    email: 'lin.yuchen@broadsheet.example',
    names: { en: 'Lin Yuchen', 'zh-Hans': '林雨辰' },
    bio: {
      en: 'Lin Yuchen reports on ports and shipping from Zhejiang.',
      'zh-Hans': '林雨辰，驻浙江记者，写港口与航运。',
      fr: 'Lin Yuchen couvre les ports et le transport maritime depuis le Zhejiang.',
    },
    portrait: 'p3',
  },
  {
    key: 'marta',
    slug: 'marta-oyelaran',
    title: 'reporter',
    names: { en: 'Marta Oyelaran', 'zh-Hans': '玛尔塔·奥耶拉兰' },
    bio: {
      en: 'Marta Oyelaran writes about work, machines and the people who stand between them.',
      fr: 'Marta Oyelaran écrit sur le travail, les machines et ceux qui se tiennent entre les deux.',
    },
  },
  {
    key: 'qiulan',
    slug: 'qiu-lan',
    title: 'photographer',
    names: { en: 'Qiu Lan', 'zh-Hans': '邱岚' },
    bio: {
      en: 'Qiu Lan photographs the coast, mostly before breakfast.',
      'zh-Hans': '邱岚，摄影记者，拍海岸，多在早饭之前。',
      fr: 'Qiu Lan photographie la côte, de préférence avant le petit déjeuner.',
    },
    portrait: 'p1',
  },
  {
    key: 'maweiwei',
    slug: 'ma-weiwei',
    title: 'photographer',
    names: { en: 'Ma Weiwei', 'zh-Hans': '马维维' },
    bio: {
      en: 'Ma Weiwei is a photographer in Ningbo and a fair-weather sailor.',
      'zh-Hans': '马维维，宁波摄影师，天好的时候也出海。',
      fr: 'Ma Weiwei est photographe à Ningbo, et marin par beau temps.',
    },
  },
  {
    key: 'zhouting',
    slug: 'zhou-ting',
    title: 'reporter',
    names: { en: 'Zhou Ting', 'zh-Hans': '周婷' },
    bio: {
      en: 'Zhou Ting reports from the islands off Zhejiang.',
      'zh-Hans': '周婷，记者，常驻浙江海岛。',
    },
  },
  {
    key: 'jiayi',
    slug: 'wen-jiayi',
    title: 'reporter',
    email: 'wen.jiayi@broadsheet.example',
    names: { en: 'Wen Jiayi', 'zh-Hans': '温嘉怡' },
    bio: {
      en: 'Wen Jiayi is a reporter on the Asia desk. She covers towns that are too small for a bureau.',
      'zh-Hans': '温嘉怡，亚洲组记者，写那些小得设不了记者站的地方。',
      fr: 'Wen Jiayi, reporter au service Asie, couvre les villes trop petites pour avoir un bureau.',
    },
    portrait: 'p5',
    person: 'jiayi',
  },
  {
    key: 'daniel',
    slug: 'daniel-achterberg',
    title: 'editor',
    names: { en: 'Daniel Achterberg', 'zh-Hans': '丹尼尔·阿赫特贝格' },
    bio: {
      en: 'Daniel Achterberg edits the world and business desks and reads treaties to the end.',
      fr: 'Daniel Achterberg dirige les services Monde et Économie, et lit les traités jusqu’au bout.',
    },
    portrait: 'p2',
    person: 'daniel',
  },
  {
    key: 'tomas',
    slug: 'tomas-reyer',
    title: 'critic',
    email: 'tomas.reyer@broadsheet.example',
    names: { en: 'Tomas Reyer', 'zh-Hans': '托马斯·赖尔' },
    bio: {
      en: 'Tomas Reyer has written about crafts and stages for this paper since 2004.',
      'zh-Hans': '托马斯·赖尔，2004年起为本报写手艺与舞台。',
      fr: 'Tomas Reyer écrit sur les métiers d’art et la scène pour ce journal depuis 2004.',
    },
    portrait: 'p4',
  },
  {
    key: 'yalan',
    slug: 'shen-yalan',
    title: 'columnist',
    names: { en: 'Shen Yalan', 'zh-Hans': '沈雅岚' },
    bio: {
      en: 'Shen Yalan is a columnist. She was an auditor of public works for 16 years.',
      'zh-Hans': '沈雅岚，专栏作者，曾做公共工程审计十六年。',
    },
    portrait: 'p6',
  },
  {
    key: 'keita',
    slug: 'amadou-keita',
    title: 'columnist',
    names: { en: 'Amadou Keïta', 'zh-Hans': '阿马杜·凯塔' },
    bio: {
      en: 'Amadou Keïta is a water engineer and columnist in Bamako.',
      fr: 'Amadou Keïta, ingénieur hydraulicien, est chroniqueur à Bamako.',
    },
    portrait: 'p7',
  },
  {
    key: 'vasseur',
    slug: 'claire-vasseur',
    title: 'translator',
    names: { en: 'Claire Vasseur' },
    bio: {
      en: 'Claire Vasseur translates and writes for the French edition.',
      fr: 'Claire Vasseur traduit et écrit pour l’édition française.',
    },
  },
  {
    key: 'hsu',
    slug: 'daniel-hsu',
    title: 'translator',
    names: { en: 'Daniel Hsu', 'zh-Hans': '徐丹宁' },
    bio: {
      en: 'Daniel Hsu translates between Chinese and English and keeps a list of words that refuse.',
      'zh-Hans': '徐丹宁，中英文译者，有一本专记译不过去的词的小册子。',
    },
  },
  {
    key: 'anqi',
    slug: 'xu-anqi',
    title: 'writer',
    names: { en: 'Xu Anqi', 'zh-Hans': '许安琪' },
    bio: {
      en: 'Xu Anqi reports on the countryside and writes essays for the Chinese supplement.',
      'zh-Hans': '许安琪，写乡村，也为副刊写散文。',
      fr: 'Xu Anqi couvre les campagnes et écrit des essais pour le supplément chinois.',
    },
  },
  {
    key: 'peng',
    slug: 'peng-hao',
    title: 'reporter',
    names: { en: 'Peng Hao', 'zh-Hans': '彭浩' },
    bio: {
      en: 'Peng Hao covers sport and transport, which he considers one subject.',
      'zh-Hans': '彭浩，写体育和交通，他认为这是一回事。',
    },
  },
  {
    key: 'ines',
    slug: 'ines-marchetti',
    title: 'chief',
    email: 'ines.marchetti@broadsheet.example',
    names: { en: 'Ines Marchetti', 'zh-Hans': '伊内丝·马尔凯蒂' },
    bio: {
      en: 'Ines Marchetti is the editor of Broadsheet.',
      'zh-Hans': '伊内丝·马尔凯蒂，本报总编辑。',
      fr: 'Ines Marchetti est rédactrice en chef de Broadsheet.',
    },
    person: 'ines',
  },
  {
    key: 'mingyue',
    slug: 'zhou-mingyue',
    title: 'editor',
    email: 'zhou.mingyue@broadsheet.example',
    names: { en: 'Zhou Mingyue', 'zh-Hans': '周明月' },
    bio: {
      en: 'Zhou Mingyue edits the Chinese and bilingual editions.',
      'zh-Hans': '周明月，中文版与双语版编辑。',
    },
    person: 'mingyue',
  },
];
