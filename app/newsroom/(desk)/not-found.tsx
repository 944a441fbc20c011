import { newsroomWords } from '@/components/newsroom/words/words';
import { requestLanguage } from '../interface-language';
import { RefusalPage } from '../refusal-page';

export default async function DeskNotFound() {
  const words = newsroomWords(await requestLanguage()).errors;
  return <RefusalPage title={words.missingTitle} text={words.missing} />;
}
