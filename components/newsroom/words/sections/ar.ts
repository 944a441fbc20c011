import { arabicCount, STORIES } from '@/components/ui/words/arabic-count';
import type { sections as en } from './en';

const stories = (n: number) => (n >= 1000 ? '1,000 مادة أو أكثر' : arabicCount(n, STORIES));

export const sections: typeof en = {
  title: 'الأقسام',
  text: 'بترتيب شريط الأقسام. اسحب المقبض، أو انتقل إليه واستخدم مفاتيح الأسهم.',
  none: 'لا أقسام في هذه الطبعة بعد. تحتاج المادة إلى قسم كي تُنشر.',
  stories,
  approval: 'الاعتماد قبل النشر',
  approvalHelp: 'يجب أن يعتمد موادَّه شخصٌ له أحد هذه الأدوار. وإن عدّل غيره النص بعد ذلك احتاج إلى اعتماد جديد.',
  hidden: 'مخفي',
  handle: name => `نقل ${name}: اسحب، أو استخدم السهمين إلى أعلى وأسفل`,
  placed: (name, place, count) => `${name}: الموضع ${place} من ${count}`,
  menu: name => `إجراءات ${name}`,
  edit: 'الاسم والوصف والاعتماد…',
  hide: 'إخفاء من القوائم والصفحة الأولى',
  show: 'إظهار في القوائم والصفحة الأولى',
  move: 'نقل…',
  merge: 'دمج…',
  remove: 'حذف',
  moveTitle: name => `نقل ${name}`,
  moveText: 'يتغيّر عنوانه ويحيل القديم إلى الجديد. تبقى عناوين المواد كما هي.',
  moveYes: 'نقل القسم',
  mergeTitle: name => `دمج ${name} في قسم آخر`,
  mergeText: n =>
    `${n ? `ما يُنقل إليه: ${stories(n)}. ` : ''}يُحذف القسم ويحيل عنوانه إلى القسم الآخر. لا يمكن التراجع عن ذلك.`,
  mergeInto: 'الدمج في',
  mergeYes: 'دمج القسمين',
  removeTitle: name => `هل تريد حذف ${name}؟`,
  removeText: 'لا مواد فيه. سيحيل عنوانه إلى الصفحة الأولى للطبعة.',
  removeYes: 'حذف القسم',
  hasStories: 'فيه مواد. ادمجه في قسم آخر.',
  hasSections: 'تحته أقسام. انقلها أولًا.',
  alone: 'لا يوجد قسم آخر لدمجه فيه.',
  add: 'إضافة قسم',
  addButton: 'إضافة القسم',
  save: 'حفظ',
  parent: 'تحت',
  topLevel: 'لا شيء (في شريط الأقسام)',
};
