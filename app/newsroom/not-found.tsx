import Link from 'next/link';
import { Refusal } from '@/components/newsroom/refusal';
import { newsroomWords } from '@/components/newsroom/words/words';
import { currentUser } from './current-user';
import { Desk } from './desk';
import { requestLanguage } from './interface-language';
import { RefusalPage } from './refusal-page';

/** An unknown address: within the frame of the newsroom for signed-in people. */
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
