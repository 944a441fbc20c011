import { arabicCount, type CountedNoun } from '../arabic-count';
import type { translating as en } from './en';

const PARAGRAPHS: CountedNoun = {
  one: 'فقرة واحدة',
  two: 'فقرتان',
  few: 'فقرات',
  many: 'فقرة',
  other: 'فقرة',
};
const revisions = (numbers: number[]) =>
  numbers.length === 1 ? `النسخة ${numbers[0]}` : `النسخ ${numbers.join(' و')}`;
const by = (name: string | null) => (name ? `، ${name}` : '');

export const translating: typeof en = {
  beside: 'الأصل إلى جانب النص',
  open: 'إظهار الأصل',
  close: 'إخفاء الأصل',
  label: edition => `الأصل: ${edition}`,
  head: revision => `الأصل، النسخة ${revision}، للقراءة فقط`,
  sources: 'الأصل',
  panes: 'النص المعروض',
  source: 'الأصل',
  translation: 'الترجمة',
  inStep: revision => `الترجمة مطابقة للنسخة ${revision} من الأصل.`,
  behind: (madeFrom, revision) => `الترجمة من النسخة ${madeFrom}. الأصل الآن في النسخة ${revision}:`,
  changes: ({ changed, added, removed }) => {
    const said = [
      changed > 0 && `${arabicCount(changed, PARAGRAPHS)} معدّلة`,
      added > 0 && `${arabicCount(added, PARAGRAPHS)} جديدة`,
      removed > 0 && `${arabicCount(removed, PARAGRAPHS)} محذوفة`,
    ].filter(part => part !== false);
    return `${said.join('، ')}.`;
  },
  progress: (done, left) => (done === 0 ? 'لم يُنجز شيء بعد.' : `أُنجز ${done} وبقي ${left}.`),
  changedIn: (numbers, name) => (numbers.length ? `عُدّلت في ${revisions(numbers)}${by(name)}` : 'معدّلة'),
  newIn: (numbers, name) => (numbers.length ? `جديدة في ${revisions(numbers)}${by(name)}` : 'جديدة'),
  removedIn: (numbers, name) => (numbers.length ? `حُذفت في ${revisions(numbers)}${by(name)}` : 'محذوفة'),
  onlyForm: 'لم يتغير إلا التنسيق أو الملف.',
  goTo: part => `الانتقال في الترجمة إلى: ${part}`,
  paragraph: number => `الفقرة ${number}`,
  done: 'تم',
  doneOf: part => `تم: ${part}`,
  markAll: 'تعليم الكل كمنجز',
  allDone: 'عُلّمت كل التعديلات منجزة.',
  undo: 'تراجع',
  next: 'التعديل التالي',
  at: (number, total) => `التعديل ${number} من ${total}`,
  none: 'لم يبق أي تعديل.',
  loading: 'جارٍ تحميل الأصل',
  failed: 'تعذّر تحميل الأصل.',
  again: 'إعادة المحاولة',
  notMarked: 'تعذّر وضع العلامة على التعديل. أعد المحاولة.',
  moved: 'تغيّر الأصل في هذه الأثناء، وهذا هو نصه الآن.',
};
