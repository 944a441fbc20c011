import type { en } from '../en';

export const handOver: (typeof en)['handOver'] = {
  title: 'المواد الجارية',
  open: n => `مواد لم تُنشر بعد: ${n}`,
  none: 'لا شيء.',
  start: 'تسليم…',
  leftBehind: 'سلّمها إلى زميل كي يتابعها.',
  dialog: name => `تسليم مواد ${name}`,
  to: 'إلى',
  toHelp: 'يصبح مسؤولًا عن هذه المواد، ويصله إشعار واحد. تبقى التواقيع كما هي.',
  yes: n => `تسليم المواد (${n})`,
  progress: (done, all) => `سُلّم ${done} من ${all}`,
  doneFor: (n, name) => `صار ${name} مسؤولًا عن هذا العدد من المواد: ${n}.`,
  refused: n => `مواد لم تُسلّم: ${n}`,
  more: n => `تظهر آخر ${n} مادة عُدّلت فقط. سلّمها أولًا.`,
  untitled: 'بلا عنوان',
};

export const handOverReasons = {
  'same-person': 'هذا هو الشخص نفسه. اختر زميلًا.',
  'no-role-there': 'لا دور للزميل يتيح له الكتابة في هذه الطبعة أو هذا الديسك.',
  'no-longer-theirs': 'صارت لدى شخص آخر، أو نُشرت.',
};
