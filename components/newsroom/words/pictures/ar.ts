import { arabicCount } from '@/components/ui/words/arabic-count';
import type { FieldCount, PictureBulkWords } from './en';

/** Pictures, where they are the subject of a sentence. */
export const PICTURES = { one: 'صورة واحدة', two: 'صورتان', few: 'صور', many: 'صورة', other: 'صورة' };

const fields: Record<FieldCount['field'], string> = {
  credit: 'مصدر الصورة',
  caption: 'الشرح',
  rights: 'الحقوق',
  licence: 'رابط الرخصة',
  editionIds: 'الطبعات',
  rightsUntil: 'نهاية الحقوق',
  alt: 'النص البديل',
};

export const ar: PictureBulkWords = {
  selected: n => `محدد: ${arabicCount(n, PICTURES)}`,
  select: picture => `تحديد ${picture}`,
  selectAll: 'تحديد كل الصور المحمّلة',
  selectMore: 'توسيع التحديد',
  clear: 'إلغاء التحديد',
  edit: 'تعديل',
  closeSheet: 'إغلاق',
  tooMany: n => `الحد الأقصى للتحديد: ${arabicCount(n, PICTURES)}.`,
  notYours: n => `صور ليست لك ولن تتغير: ${n}.`,
  leave: 'دون تغيير',
  leaveButton: 'دون تغيير',
  none: 'بلا',
  mixed: n => `قيم مختلفة: ${n}`,
  willBeSame: n => `موحّد: ${arabicCount(n, PICTURES)}`,
  withoutAlt: n => `بلا نص: ${n}`,
  altOf: picture => `النص البديل، ${picture}`,
  altHint: 'ما تُظهره الصورة',
  change: counts =>
    counts.length
      ? `تعديل ${counts.map(({ field, count }) => `${fields[field]} (${count})`).join('، ')}`
      : 'تعديل',
  changing: 'جارٍ التعديل',
  reset: 'إعادة الضبط',
  storiesKeep: 'تحتفظ المواد التي تستخدم هذه الصور بنصوصها.',
  changed: n => `عُدّلت ${arabicCount(n, PICTURES)}.`,
  undone: n => `تراجعت عن تعديل ${arabicCount(n, PICTURES)}.`,
  undo: 'تراجع',
  dismiss: 'إغلاق',
  remove: n => `حذف ${arabicCount(n, PICTURES)}`,
  removeOne: 'حذف الصورة',
  removing: 'جارٍ الحذف',
  removed: n => `حُذفت ${arabicCount(n, PICTURES)}.`,
  restore: n => `استعادة ${arabicCount(n, PICTURES)}`,
  restoring: 'جارٍ الاستعادة',
  erasedLater: 'تُمحى الصور المحذوفة نهائيًا بعد 30 يومًا. وأي نص يستخدم إحداها يستعيدها.',
  restored: n => `استُعيدت ${arabicCount(n, PICTURES)}.`,
  notRemoved: n => `لم تُحذف ${arabicCount(n, PICTURES)}`,
  notRestored: n => `لم تُستعد ${arabicCount(n, PICTURES)}`,
  inUse: 'لا يمكن حذفها: تستخدمها مادة أو نسخة سابقة أو صفحة أولى أو صفحة أخرى.',
  usesArePending: 'لا تزال استخدامات الصور قيد الفهرسة. حاول مجددًا بعد بضع دقائق.',
  onlyUnused: 'تبقى الصور التي تستخدمها مادة أو نسخة سابقة أو صفحة أولى أو صفحة أخرى.',
  notChanged: n => `لم تُعدّل ${arabicCount(n, PICTURES)}`,
  changedMeanwhile: name =>
    `${name ? `عدّلها ${name}` : 'عدّلها شخص آخر'} بعد تحميل القائمة. راجعها ثم حاول مجددًا.`,
};
