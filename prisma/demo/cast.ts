import type { DemoEditionCode } from './write';

export interface DemoDesk {
  key: string;
  name: string;
  names: { 'zh-Hans': string; fr: string };
}

export interface DemoPerson {
  key: string;
  name: string;
  email: string;
  locale: 'en' | 'zh-Hans' | 'fr';
  /** A grant without edition and desk counts for the whole site. */
  grants: { role: 'reporter' | 'editor' | 'producer' | 'admin'; edition?: DemoEditionCode; desk?: string }[];
}

export const desks: DemoDesk[] = [
  { key: 'asia', name: 'Asia', names: { 'zh-Hans': '亚洲', fr: 'Asie' } },
  { key: 'world', name: 'World', names: { 'zh-Hans': '国际', fr: 'Monde' } },
  { key: 'business', name: 'Business', names: { 'zh-Hans': '财经', fr: 'Économie' } },
  { key: 'culture', name: 'Culture', names: { 'zh-Hans': '文化', fr: 'Culture' } },
  { key: 'languages', name: 'Languages', names: { 'zh-Hans': '多语种', fr: 'Langues' } },
  { key: 'pictures', name: 'Pictures', names: { 'zh-Hans': '图片', fr: 'Photo' } },
];

export const cast: DemoPerson[] = [
  {
    key: 'ines',
    name: 'Ines Marchetti',
    email: 'ines.marchetti@broadsheet.example',
    locale: 'en',
    grants: [{ role: 'editor' }],
  },
  {
    key: 'jiayi',
    name: 'Wen Jiayi',
    email: 'wen.jiayi@broadsheet.example',
    locale: 'en',
    grants: [{ role: 'reporter', desk: 'asia' }],
  },
  {
    key: 'daniel',
    name: 'Daniel Achterberg',
    email: 'daniel.achterberg@broadsheet.example',
    locale: 'en',
    grants: [
      { role: 'editor', desk: 'world' },
      { role: 'editor', desk: 'business' },
    ],
  },
  {
    key: 'amina',
    name: 'Amina Sesay',
    email: 'amina.sesay@broadsheet.example',
    locale: 'en',
    grants: [
      { role: 'producer', edition: 'en' },
      { role: 'producer', edition: 'asia' },
    ],
  },
  {
    key: 'mingyue',
    name: 'Zhou Mingyue',
    email: 'zhou.mingyue@broadsheet.example',
    locale: 'zh-Hans',
    grants: [
      { role: 'editor', edition: 'zh' },
      { role: 'editor', edition: 'bi' },
    ],
  },
  {
    key: 'kofi',
    name: 'Kofi Mensah',
    email: 'kofi.mensah@broadsheet.example',
    locale: 'en',
    grants: [{ role: 'admin' }],
  },
];
