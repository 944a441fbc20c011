import Link from 'next/link';
import { Refusal } from '@/components/newsroom/refusal';
import { newsroomWords } from '@/components/newsroom/words/words';
import { currentUser } from './current-user';
import { Desk } from './desk';
import { requestLanguage } from './interface-language';
import { RefusalPage } from './refusal-page';

/** An address that leads nowhere: within the frame of the newsroom for people who are signed in. */
export default async function NewsroomNotFound() {
  const { errors, auth } = newsroomWords(await requestLanguage());
  const person = await currentUser();
  if (person)
    return (
      <Desk person={person}>
        <RefusalPage title={errors.missingTitle} text={errors.missing} />
      </Desk>
    );
  return (
    <main id="main">
      <Refusal
        title={errors.missingTitle}
        text={errors.missing}
        way={
          <Link className="button line" href="/newsroom/sign-in">
            {auth.signIn}
          </Link>
        }
      />
    </main>
  );
}
