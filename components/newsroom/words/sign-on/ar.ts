import type { signOn as english, signOnReasons as englishReasons } from './en';

/** What is said of signing in with the paper’s own provider, in Arabic. */
export const signOn: typeof english = {
  with: provider => `تسجيل الدخول عبر ${provider}`,
  failures: {
    'sign-on-failed': provider => `لم ينجح تسجيل الدخول عبر ${provider}. حاول مجددًا.`,
    'sign-on-cancelled': provider => `أفاد ${provider} بأن تسجيل الدخول أُلغي.`,
    'sign-on-unreachable': provider => `تعذر الوصول إلى ${provider}. حاول مجددًا بعد دقائق.`,
    'sign-on-no-access': () => 'لا يملك حسابك صلاحية دخول غرفة الأخبار هذه. راجع أحد المديرين.',
    'sign-on-email-not-verified': provider =>
      `لم يتحقق ${provider} من بريدك الإلكتروني. اطلب التحقق منه ثم سجّل الدخول مجددًا.`,
    'sign-on-other-account': provider =>
      `شخص يحمل بريدك الإلكتروني يسجّل الدخول بحساب آخر في ${provider}. راجع أحد المديرين.`,
  },
  over: 'استغرق ذلك وقتًا طويلًا. سجّل الدخول من البداية.',
  title: 'تسجيل الدخول',
  text: provider => `تسجّل الدخول عبر ${provider}، وهناك أيضًا تغيّر كلمة المرور.`,
  again: provider => `سجّل الدخول إلى ${provider} في التبويب الجديد، ثم عد إلى هنا واضغط «متابعة».`,
  address: 'سلّم هذا العنوان، ومنه يسجّل الشخص الدخول بحساب مؤسستك.',
};

export const signOnReasons: typeof englishReasons = {
  'password-sign-in-is-off': 'لا أحد يسجّل الدخول هنا بكلمة مرور. استخدم حساب مؤسستك.',
};
