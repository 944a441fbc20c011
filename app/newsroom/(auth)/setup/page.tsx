import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AuthPage } from '@/components/newsroom/auth/auth-page';
import { SetupForm } from '@/components/newsroom/auth/setup-form';
import { newsroomWords } from '@/components/newsroom/words/words';
import { PASSWORD_LENGTH } from '@/domain/people/password-rules';
import { isEmptyNewsroom } from '@/server/people/people';
import { authDay } from '../auth-day';
import { pathWith } from '../../query';
import { requestLanguage } from '../../interface-language';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).auth.setup };
}

export default async function SetupPage() {
  if (!(await isEmptyNewsroom())) redirect('/newsroom/sign-in');
  const lang = await requestLanguage();
  return (
    <AuthPage
      lang={lang}
      day={await authDay(lang, new Date())}
      languageHref={code => pathWith('/newsroom/language', { lang: code, page: 'setup' })}
    >
      <SetupForm passwordLength={PASSWORD_LENGTH.least} />
    </AuthPage>
  );
}
