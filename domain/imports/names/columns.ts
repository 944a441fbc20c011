import { isLanguageTag } from '@/domain/document/attributes';

/**
 * The columns of a list of authors or topics. Columns of accounts are recognised so that they can be reported as left
 * out.
 */
export type NameColumn =
  | 'name'
  | 'topic'
  | 'firstName'
  | 'lastName'
  | 'title'
  | 'description'
  | 'series'
  | 'email'
  | 'slug'
  | 'role';

/** Their headers in the languages of the interface, and in exports of other programs. */
const HEADERS: Record<NameColumn, string[]> = {
  name: [
    ...['name', 'author', 'byline', 'display name', 'full name', 'nom', 'nom complet', 'auteur', 'signature'],
    ...['姓名', '名称', '作者', '署名', 'الاسم', 'الاسم الكامل', 'الكاتب'],
  ],
  topic: [
    ...['topic', 'topics', 'tag', 'keyword', 'thème', 'sujet', 'étiquette', 'mot-clé'],
    ...['话题', '主题', '标签', '专题', 'الموضوع', 'الوسم'],
  ],
  firstName: ['first name', 'given name', 'prénom', '名', 'الاسم الأول'],
  lastName: ['last name', 'family name', 'surname', 'nom de famille', '姓', 'اسم العائلة'],
  title: [
    'title',
    'job title',
    'position',
    'fonction',
    'titre',
    'poste',
    '职务',
    '职位',
    '头衔',
    'المنصب',
    'الوظيفة',
  ],
  description: [
    ...['description', 'bio', 'biography', 'about', 'biographie', 'présentation'],
    ...['简介', '个人简介', '说明', '描述', 'نبذة', 'السيرة', 'الوصف'],
  ],
  series: ['series', 'is series', 'série', '系列', '连载', 'سلسلة'],
  email: [
    ...['email', 'e-mail', 'mail', 'email address', 'user email', 'courriel', 'adresse e-mail'],
    ...['邮箱', '电子邮件', '电子邮箱', 'البريد', 'البريد الإلكتروني'],
  ],
  slug: ['slug', 'nicename', 'user nicename', 'url', 'identifiant', 'adresse', '网址', '地址', 'الرابط'],
  role: [
    ...['role', 'roles', 'edition', 'desk', 'language', 'rôle', 'rôles', 'édition', 'service', 'langue'],
    ...['角色', '版本', '部门', '语言', 'الدور', 'الطبعة', 'القسم', 'اللغة'],
  ],
};

const comparable = (header: string) =>
  header
    .normalize('NFKC')
    .trim()
    .replace(/[\s_]+/g, ' ')
    .toLowerCase();

const BY_HEADER = new Map(
  (Object.keys(HEADERS) as NameColumn[]).flatMap(column =>
    HEADERS[column].map(header => [comparable(header), column] as const),
  ),
);

/** A column of a list, and the language of its texts; empty when the header has none. */
export interface ReadColumn {
  column: NameColumn | null;
  lang: string;
  header: string;
}

const LANGUAGE = /[\s_:([]([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})[)\]]?$/;
const LONGEST = 100;

/** The meaning of a header, such as `Name`, `name_fr` or `简介 (zh-Hans)`; with a null column when it has none. */
export function readColumn(header: string): ReadColumn {
  const words = header.normalize('NFKC').trim().slice(0, LONGEST);
  const whole = BY_HEADER.get(comparable(words));
  if (whole) return { column: whole, lang: '', header };
  const found = LANGUAGE.exec(words);
  const [, lang = ''] = found ?? [];
  const [primary = '', ...rest] = lang.split('-');
  const tag = [primary.toLowerCase(), ...rest].join('-');
  const column = BY_HEADER.get(comparable(words.slice(0, found?.index ?? 0)));
  return column && isLanguageTag(tag) ? { column, lang: tag, header } : { column: null, lang: '', header };
}

const OF_TOPICS = /topic|tag|th[eè]me|sujet|etiquette|étiquette|话题|主题|标签|موضوع|وسم/i;
const OF_AUTHORS =
  /people|author|staff|user|contributor|auteur|personne|r[eé]dact|作者|人员|记者|كتاب|كاتب|محرر/i;

/** Whether a list is of authors or topics, by its columns, or by the name of its file; null when it is neither. */
export function listedKind(columns: ReadColumn[], fileName: string): 'author' | 'topic' | null {
  const has = (...names: NameColumn[]) => columns.some(({ column }) => column && names.includes(column));
  if (!has('name', 'topic', 'lastName')) return null;
  if (has('topic', 'series')) return has('email', 'title', 'lastName') ? null : 'topic';
  if (has('email', 'title', 'lastName', 'role')) return 'author';
  if (OF_TOPICS.test(fileName)) return 'topic';
  return OF_AUTHORS.test(fileName) ||
    columns.some(({ header }) => /^(author|byline|auteur|作者|署名|الكاتب)/i.test(header))
    ? 'author'
    : null;
}
