import type { Ink } from '@/domain/paper/inks';
import type { DemoEditionCode } from './write';

export interface DemoSection {
  slug: string;
  name: string;
  description: string;
  isOpinion?: true;
  children?: DemoSection[];
}

interface DemoLink {
  label: string;
  href: string;
}

export interface DemoEdition {
  code: DemoEditionCode;
  name: string;
  shortName: string;
  nameplate: string;
  /** The one character for the edition in narrow lists. */
  mark: string;
  ink: Ink;
  lang: string;
  secondLang: string | null;
  direction: 'ltr' | 'rtl';
  zone: string;
  description: string;
  firstYear: number;
  rightsLine: string;
  licenceLine: string;
  registrationLine: string;
  followLinks: DemoLink[];
  aboutLinks: DemoLink[];
  isDefault: boolean;
  /** Whether the author of a story cannot publish it. */
  fourEyes: boolean;
  sections: DemoSection[];
}

const section = (slug: string, name: string, description: string, children?: DemoSection[]): DemoSection =>
  children ? { slug, name, description, children } : { slug, name, description };

const englishFooter = {
  firstYear: 1998,
  rightsLine:
    'All rights reserved. Text, pictures and multimedia on this site may not be reproduced, stored or sent on in any form without our written permission.',
  licenceLine: 'Licence to publish multimedia online: Sample 0000000',
  registrationLine: 'Registration number: Sample 00000000-1',
  followLinks: [
    { label: 'WeChat', href: 'https://example.org/broadsheet/wechat' },
    { label: 'Weibo', href: 'https://example.org/broadsheet/weibo' },
    { label: 'Newsletter', href: 'https://example.org/broadsheet/newsletter' },
  ],
  aboutLinks: [],
};

const chineseFooter = {
  firstYear: 1998,
  rightsLine: '版权所有。本网站刊登的文字、图片与多媒体作品，未经书面许可，不得转载、摘编或镜像。',
  licenceLine: '信息网络传播视听节目许可证：示例 0000000',
  registrationLine: '备案号：示例 00000000-1',
  followLinks: [
    { label: '微信', href: 'https://example.org/broadsheet/wechat' },
    { label: '微博', href: 'https://example.org/broadsheet/weibo' },
    { label: '新闻邮件', href: 'https://example.org/broadsheet/newsletter-zh' },
  ],
  aboutLinks: [],
};

export const editions: DemoEdition[] = [
  {
    code: 'en',
    ink: 'petrol',
    name: 'Global Edition',
    shortName: 'Global',
    nameplate: '',
    mark: 'G',
    lang: 'en',
    secondLang: null,
    direction: 'ltr',
    zone: 'Asia/Shanghai',
    description: 'News from China and the world, reported on the spot and checked before it is printed.',
    ...englishFooter,
    isDefault: true,
    fourEyes: false,
    sections: [
      section('china', 'China', 'Reporting from 31 provinces, by correspondents who live in them.', [
        section('innovation', 'Innovation', 'New machines, and what became of the old ones.'),
        section('society', 'Society', 'How people live, and who decides.'),
        section('environment', 'Environment', 'Land, water and weather, measured.'),
      ]),
      section('world', 'World', 'Treaties, harbours and borders.'),
      section('business', 'Business', 'Companies, prices and the people who pay them.'),
      section('technology', 'Technology', 'What it does, what it costs, who mends it.'),
      section('lifestyle', 'Lifestyle', 'Kitchens, homes and free afternoons.'),
      section('culture', 'Culture', 'Stages, kilns, books and screens.'),
      section('travel', 'Travel', 'Places worth the slow train.'),
      section('sports', 'Sports', 'Results, and what they took.'),
      {
        ...section('opinion', 'Opinion', 'Columns and leaders. They are arguments; the news is elsewhere.'),
        isOpinion: true,
      },
      section('inside', 'Inside the paper', 'How Broadsheet is made, by the people who make it.'),
    ],
  },
  {
    code: 'asia',
    ink: 'amber',
    name: 'ASIA',
    shortName: 'Asia',
    nameplate: '',
    mark: 'A',
    lang: 'en',
    secondLang: null,
    direction: 'ltr',
    zone: 'Asia/Hong_Kong',
    description: 'Reporting from Asia for readers in Asia.',
    ...englishFooter,
    registrationLine: 'Registration number: Sample 00000000-2',
    isDefault: false,
    fourEyes: true,
    sections: [
      section('region', 'Region', 'From Hokkaido to Java.', [
        section('coast', 'Coast', 'Ports, islands and the boats between them.'),
      ]),
      section('business', 'Business', 'Trade and savings, large and small.'),
      section('science', 'Science', 'Findings, and the instruments behind them.'),
      section('culture', 'Culture', 'What is being made, and by whom.'),
      section('travel', 'Travel', 'Ways to go and reasons to stay.'),
    ],
  },
  {
    code: 'zh',
    ink: 'cinnabar',
    name: '中文',
    shortName: '中文',
    nameplate: '对开报',
    mark: '中',
    lang: 'zh-Hans',
    secondLang: null,
    direction: 'ltr',
    zone: 'Asia/Shanghai',
    description: '对开报中文版：现场采写，核实之后再付印。',
    ...chineseFooter,
    isDefault: false,
    fourEyes: false,
    sections: [
      section('china', '中国', '各地记者，写他们住着的地方。', [
        section('innovation', '创新', '新机器，以及旧机器的去处。'),
        section('society', '社会', '日子怎么过，事情谁来定。'),
        section('environment', '生态', '水土与天气，量过再说。'),
      ]),
      section('world', '国际', '条约、港口与边界。'),
      section('business', '财经', '公司、价格与付钱的人。'),
      section('culture', '文化', '舞台、窑火与书。'),
      section('supplement', '副刊', '散文与闲话。'),
      { ...section('opinion', '评论', '这里讲道理，新闻在别的版。'), isOpinion: true },
      section('inside', '本报内外', '一张报纸是怎么做出来的。'),
    ],
  },
  {
    code: 'bi',
    ink: 'plum',
    name: '双语',
    shortName: '双语',
    nameplate: '',
    mark: '双',
    lang: 'en',
    secondLang: 'zh-Hans',
    direction: 'ltr',
    zone: 'Asia/Shanghai',
    description: 'Stories in English and Chinese, paragraph by paragraph. 中英对照，逐段可读。',
    ...englishFooter,
    rightsLine:
      'All rights reserved. Teachers may copy single stories for a class. 版权所有。教师可为课堂复印单篇。',
    registrationLine: 'Registration number 备案号: Sample 00000000-4',
    isDefault: false,
    fourEyes: false,
    sections: [
      section('reading', 'Reading 阅读', 'One story, two languages. 一篇报道，两种语言。'),
      section('innovation', 'Innovation 创新', 'Machines and methods. 机器与方法。'),
    ],
  },
  {
    code: 'fr',
    ink: 'blue',
    name: 'Français',
    shortName: 'Français',
    nameplate: '',
    mark: 'F',
    lang: 'fr',
    secondLang: null,
    direction: 'ltr',
    zone: 'Europe/Paris',
    description: 'L’actualité de la Chine et du monde, recueillie sur place et vérifiée avant impression.',
    firstYear: 1998,
    rightsLine:
      'Tous droits réservés. Les textes, photographies et contenus multimédias de ce site ne peuvent être reproduits, conservés ou diffusés sans notre autorisation écrite.',
    licenceLine: 'Licence de diffusion multimédia en ligne\u00a0: exemple 0000000',
    registrationLine: 'Numéro d’enregistrement\u00a0: exemple 00000000-5',
    followLinks: [
      { label: 'WeChat', href: 'https://example.org/broadsheet/wechat' },
      { label: 'Weibo', href: 'https://example.org/broadsheet/weibo' },
      { label: 'Lettre d’information', href: 'https://example.org/broadsheet/lettre' },
    ],
    aboutLinks: [],
    isDefault: false,
    fourEyes: false,
    sections: [
      section('chine', 'Chine', 'Le pays, vu par ceux qui y habitent.', [
        section('environnement', 'Environnement', 'Terre, eau et climat, mesurés.'),
      ]),
      section('monde', 'Monde', 'Traités, ports et frontières.'),
      section('economie', 'Économie', 'Entreprises, prix, et ceux qui les paient.'),
      section('culture', 'Culture', 'Scènes, fours et livres.'),
      section('opinions', 'Opinions', 'Des arguments. Les nouvelles sont ailleurs.'),
      section('coulisses', 'Coulisses', 'Comment se fait le journal, par ceux qui le font.'),
    ],
  },
];
