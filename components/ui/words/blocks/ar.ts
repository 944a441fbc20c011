import type { blockHelp as en } from './en';

export const blockHelp: typeof en = {
  heading2: 'يبدأ جزءًا جديدًا من المادة',
  heading3: 'يفصل بين فقرات الجزء الواحد',
  bulletList: 'نقاط بلا ترتيب',
  orderedList: 'خطوات أو ترتيب',
  quotation: 'اقتباس طويل منفصل عن النص',
  pullQuote: 'جملة من المادة بخط كبير',
  picture: 'من هذا الجهاز',
  library: 'من صور الصحيفة',
  audio: 'تسجيل من هذا الجهاز مع نصه المكتوب',
  video: 'فيديو من هذا الجهاز مع نصه المكتوب',
  gallery: 'عدة صور معًا',
  factBox: 'عنوان ونص إلى جانب المادة',
  table: 'أرقام في صفوف وأعمدة',
  embed: 'فيديو أو منشور من موقع آخر',
  relatedStory: 'رابط إلى مادة أخرى في الصحيفة',
  footnote: 'تعليق مرقم في آخر المادة',
  divider: 'خط بين جزأين',
  pair: 'فقرة باللغتين',
};
