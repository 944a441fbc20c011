import type { deletion as english, deletionReasons as englishReasons } from './en';

/** What is said of deleting a person’s account, in Arabic. */
export const deletion: typeof english = {
  start: 'حذف الحساب…',
  dialog: name => `هل تريد حذف حساب ${name}؟`,
  text: 'يُمحى الاسم والبريد والصورة وبيانات الدخول ومصادر الاتصال. ويحل محلها في السجلات والملاحظات اسم مستعار مثل «زميل سابق 7f3a». تبقى التوقيعات، وتبقى المواد التي لم تُنشر بلا مسؤول.',
  final: 'لا يمكن التراجع عن الحذف.',
  name: name => `للتأكيد اكتب الاسم: ${name}`,
  yes: 'حذف الحساب',
};

/** Why an account was not deleted, in Arabic. */
export const deletionReasons: typeof englishReasons = {
  'person-is-deleted': 'حُذف هذا الحساب. أعد تحميل الصفحة.',
  'person-is-active': 'عطّل الحساب أولًا.',
  'own-account': 'لا يمكنك حذف حسابك. يستطيع ذلك مدير آخر.',
  'name-differs': 'هذا ليس اسم الشخص. اكتبه كما هو مكتوب هنا.',
};
