import type { saving as english } from './en';

export const saving: typeof english = {
  title: 'لم يُحفظ: غيّر شخص آخر ما يلي أثناء تحريرك. اختر ما تريد الإبقاء عليه ثم احفظ.',
  changedBy: name => `غيّره ${name ?? 'شخص آخر'}`,
  empty: 'أُفرغ',
  keepMine: 'الإبقاء على نصي',
  keepMineOf: field => `الإبقاء على نصي: ${field}`,
  useTheirs: 'اعتماد النص الآخر',
  useTheirsOf: field => `اعتماد النص الآخر: ${field}`,
  yes: 'نعم',
  no: 'لا',
  fields: {
    names: 'الاسم',
    titles: 'المسمى الوظيفي',
    bios: 'نبذة',
    descriptions: 'الوصف',
    body: 'النص',
    fields: 'العنوان التمهيدي والعنوان والمقدمة',
  },
};
