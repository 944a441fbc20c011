import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ForgottenForm } from '@/components/newsroom/auth/forgotten-form';
import { AuthPage } from '@/components/newsroom/auth/auth-page';
import { newsroomWords } from '@/components/newsroom/words/words';
import { mailIsSet } from '@/server/email/email';
import { passwordsWork } from '@/server/people/passwords/passwords';
import { authDay } from '../auth-day';
import { pathWith } from '../../query';
import { requestLanguage } from '../../interface-language';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).auth.forgottenTitle };
}

export default async function ForgottenPasswordPage() {
  if (!mailIsSet() || !passwordsWork()) redirect('/newsroom/sign-in');
  const lang = await requestLanguage();
  return (
    <AuthPage
      lang={lang}
      day={await authDay(lang, new Date())}
      languageHref={code => pathWith('/newsroom/language', { lang: code, page: 'forgotten-password' })}
    >
      <ForgottenForm />
    </AuthPage>
  );
}
