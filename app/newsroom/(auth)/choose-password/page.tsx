import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ChoosePasswordForm } from '@/components/newsroom/auth/choose-password-form';
import { AuthPage } from '@/components/newsroom/auth/auth-page';
import { newsroomWords } from '@/components/newsroom/words/words';
import { PASSWORD_LENGTH } from '@/domain/people/password-rules';
import { mailIsSet } from '@/server/email/email';
import { authDay } from '../auth-day';
import { pathWith, readQuery, type Query } from '../../query';
import { knownLanguage, requestLanguage } from '../../interface-language';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).auth.forgottenTitle };
}

export default async function ChoosePasswordPage({ searchParams }: { searchParams: Query }) {
  const { lang: requested } = await readQuery(searchParams);
  const lang = await requestLanguage();
  const languageHref = (code: string) =>
    pathWith('/newsroom/language', { lang: code, page: 'choose-password' });
  // Browsers keep the fragment of an address on a redirect.
  if (knownLanguage(requested) && requested !== lang) redirect(languageHref(requested!));
  return (
    <AuthPage lang={lang} day={await authDay(lang, new Date())} languageHref={languageHref}>
      <ChoosePasswordForm passwordLength={PASSWORD_LENGTH.least} sendsLinks={mailIsSet()} />
    </AuthPage>
  );
}
