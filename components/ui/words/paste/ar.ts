import { arabicCount, type CountedNoun } from '../arabic-count';
import type { PasteWords } from './en';

const count = (one: string, two: string, few: string, many: string, other: string) => (number: number) =>
  arabicCount(number, { one, two, few, many, other });
const parts: CountedNoun = {
  one: 'جزء واحد',
  two: 'جزآن',
  few: 'أجزاء',
  many: 'جزءًا',
  other: 'جزء',
};

export const paste: PasteWords = {
  kinds: {
    pictures: count(
      'صورة غير مقروءة',
      'صورتين غير مقروءتين',
      'صور غير مقروءة',
      'صورة غير مقروءة',
      'صورة غير مقروءة',
    ),
    foreignPictures: count(
      'صورة من موقع آخر',
      'صورتين من موقع آخر',
      'صور من موقع آخر',
      'صورة من موقع آخر',
      'صورة من موقع آخر',
    ),
    textBoxes: count('مربع نص', 'مربعي نص', 'مربعات نص', 'مربع نص', 'مربع نص'),
    charts: count('رسم بياني', 'رسمين بيانيين', 'رسوم بيانية', 'رسمًا بيانيًا', 'رسم بياني'),
    drawings: count('رسم', 'رسمين', 'رسوم', 'رسمًا', 'رسم'),
    recordings: count('تسجيل', 'تسجيلين', 'تسجيلات', 'تسجيلًا', 'تسجيل'),
    embeds: count('إطار مضمّن', 'إطارين مضمّنين', 'إطارات مضمّنة', 'إطارًا مضمّنًا', 'إطار مضمّن'),
    comments: count('تعليق', 'تعليقين', 'تعليقات', 'تعليقًا', 'تعليق'),
    deletions: count('مقطع محذوف', 'مقطعين محذوفين', 'مقاطع محذوفة', 'مقطعًا محذوفًا', 'مقطع محذوف'),
  },
  without: list => `لُصق النص من دون ${list}.`,
  flattened: 'تحولت القوائم والجداول إلى فقرات، لأن الاقتراح يقتصر على الفقرات.',
  divided: {
    tableColumns: (most, tables) => `أقصى عدد لأعمدة الجدول ${most}. قُسم جدول أعرض، وعدد الأجزاء: ${tables}.`,
    tableCells: (most, tables) => `أقصى عدد لخلايا الجدول ${most}. قُسم جدول أكبر، وعدد الأجزاء: ${tables}.`,
  },
  asParagraphs: blocks =>
    `تحول إلى فقرات: ${arabicCount(blocks, parts)} لا تتسع له المادة، مثل قائمة متداخلة أكثر من اللازم.`,
  refused: why => `لم يُلصق شيء: ${why}.`,
  mayEmbed: provider => `يمكن تضمين هذا العنوان من ${provider}.`,
  embed: 'تضمين',
  mayBeGallery: number =>
    `لُصقت ${arabicCount(number, { one: 'صورة واحدة', two: 'صورتان', few: 'صور', many: 'صورة', other: 'صورة' })}. يمكن جمعها في معرض.`,
  gallery: 'إنشاء معرض',
  mayBeFormatted: 'هذا النص بصيغة Markdown.',
  markdown: 'لصق مع التنسيق',
  undo: 'التراجع عن اللصق',
  plain: 'لصق نصًا عاديًا',
};
