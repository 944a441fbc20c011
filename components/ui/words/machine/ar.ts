import { arabicCount, type CountedNoun } from '../arabic-count';
import type { machine as en } from './en';

const TEXTS: CountedNoun = { one: 'نص واحد', two: 'نصان', few: 'نصوص', many: 'نصًا', other: 'نص' };

export const machine: typeof en = {
  begin: 'ترجمة آلية',
  remaining: count => `${arabicCount(count, TEXTS)} بلغة الأصل حتى الآن.`,
  running: (done, total) => `الترجمة الآلية: ${done} من ${total}.`,
  startedBy: name => `بدأها ${name}. يمكنك متابعة الكتابة.`,
  cancel: 'إلغاء',
  cancelled: 'أُلغيت الترجمة الآلية وبقي النص كما كان.',
  done: 'انتهت الترجمة الآلية.',
  unchanged: 'بقي النص كما كان.',
  failed: {
    unreachable: 'تعذّر الوصول إلى خدمة الترجمة. أعد المحاولة أو أبلغ مسؤول الخادم.',
    'timed-out': 'استغرقت خدمة الترجمة وقتًا طويلًا. أعد المحاولة لاحقًا.',
    redirected: 'تغيّر عنوان خدمة الترجمة. أبلغ مسؤول الخادم.',
    refused: 'رفضت خدمة الترجمة الطلب. أبلغ مسؤول الخادم.',
    busy: 'خدمة الترجمة مشغولة. أعد المحاولة بعد دقائق.',
    'not-understood': 'أجابت خدمة الترجمة بما لا يمكن استخدامه. أعد المحاولة.',
    'not-allowed': 'لم تُحفظ الترجمة: لم يعد بإمكان من بدأها تعديل المادة.',
  },
  refused: {
    'machine-translation-runs': 'المادة قيد الترجمة بالفعل.',
    'machine-translates-another': 'هناك مادة أخرى قيد الترجمة بطلب منك. انتظر حتى تنتهي.',
    'too-many-machine-translations': 'مواد كثيرة قيد الترجمة. أعد المحاولة بعد دقائق.',
    'nothing-to-translate': 'لم يبق نص بلغة الأصل.',
    'too-long-to-translate': 'المادة أطول من أن تُترجم آليًا. قسّمها.',
    'no-single-source': 'لا تُترجم آليًا إلا مادة أُعدّت من نسخة واحدة بلغة أخرى.',
  },
  notStarted: 'تعذّر بدء الترجمة الآلية. أعد المحاولة.',
  untouched: count => `${arabicCount(count, TEXTS)} بقيت بلغة الأصل:`,
  unread: count => `${arabicCount(count, TEXTS)} من الترجمة الآلية لم يقرأها أحد بعد. عدّلها أو علّمها مقروءة.`,
  next: 'التالي',
  markRead: 'تعليم كمقروء',
  read: 'عُلّم كمقروء.',
  undo: 'تراجع',
  notMarked: 'تعذّر التعليم. أعد المحاولة.',
  noneHere: 'ضع المؤشر أولًا في نص من الترجمة الآلية.',
  here: 'ترجمة آلية لم تُقرأ بعد',
  close: 'إغلاق',
};
