import SearchIcon from 'lucide-react/icons/search';
import Form from 'next/form';
import { Icon } from '@/components/ui/icon';
import type { NewsroomWords } from '@/components/newsroom/words/words';
import { MAX_WORDS, pictureParameters, type PictureChoice } from '@/domain/media/picture-choice';

/** The field that finds pictures by words, among those that the filters leave. */
export function PictureSearch({ chosen, words }: { chosen: PictureChoice; words: NewsroomWords }) {
  const { search, searchLabel } = words.pictures;
  return (
    <Form className="picture-search" action="/newsroom/pictures" role="search">
      {[...pictureParameters({ ...chosen, words: '' })].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label className="search">
        <Icon of={SearchIcon} small />
        <input
          key={chosen.words}
          type="search"
          name="q"
          defaultValue={chosen.words}
          placeholder={search}
          aria-label={searchLabel}
          maxLength={MAX_WORDS}
          data-list-search
        />
      </label>
    </Form>
  );
}
