import { newsroomWords } from '@/components/newsroom/words/words';
import { RefusalPage } from './refusal-page';
import { requestLanguage } from './interface-language';

export default async function NewsroomNotFound() {
  const words = newsroomWords(await requestLanguage()).errors;
  return <RefusalPage title={words.missingTitle} text={words.missing} />;
}
