import Link from 'next/link';
import { Refusal } from '@/components/newsroom/refusal';
import { newsroomWords } from '@/components/newsroom/words/words';
import { requestLanguage } from './interface-language';

/** A screen that does not exist or is not for this person: what, why, and a link to the budget. */
export async function RefusalPage({ title, text }: { title: string; text: string }) {
  const { budget } = newsroomWords(await requestLanguage());
  const way = (
    <Link className="button line" href="/newsroom">
      {budget.title}
    </Link>
  );
  return <Refusal title={title} text={text} way={way} />;
}
