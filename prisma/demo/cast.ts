import type { DemoEditionCode } from './write';

export interface DemoDesk {
  key: string;
  name: string;
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
  { key: 'asia', name: 'Asia' },
  { key: 'world', name: 'World' },
  { key: 'business', name: 'Business' },
  { key: 'culture', name: 'Culture' },
  { key: 'languages', name: 'Languages' },
  { key: 'pictures', name: 'Pictures' },
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
