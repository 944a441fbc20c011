import { newsroomWords } from '@/components/newsroom/words/words';
import { RefusalPage } from '../../refusal-page';
import { spokenLanguage } from '../../speaking';

export default async function StoryNotFound() {
  const words = newsroomWords(await spokenLanguage()).errors;
  return <RefusalPage title={words.noStoryTitle} text={words.noStory} />;
}
