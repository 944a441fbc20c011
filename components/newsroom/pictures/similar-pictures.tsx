'use client';
import Link from 'next/link';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { dayInWords } from '@/components/ui/words/numbers-and-days';
import { useLanguage, useWords } from '@/components/ui/words/words-provider';
import { pictureAddress } from '@/domain/media/media';
import type { PictureDetail } from './view';

/** The pictures of the library that look like one, each with who brought it and how often it is used. */
export function SimilarPictures({ similar }: Pick<PictureDetail, 'similar'>) {
  const { pictures: words } = useNewsroomWords();
  const { library } = useWords();
  const lang = useLanguage();
  if (!similar.length) return null;
  return (
    <section aria-labelledby="similar-pictures">
      <h2 id="similar-pictures">{words.similar}</h2>
      <ul className="similar-pictures">
        {similar.map(({ id, width, height, caption, alt, name, uploadedBy, addedAt, stories }) => (
          <li key={id}>
            <Link href={`/newsroom/pictures?picture=${id}`}>
              <img
                src={pictureAddress(id, 320, 'webp')}
                alt=""
                width={width}
                height={height}
                loading="lazy"
              />
              <span>
                <b className="truncate" dir="auto">
                  {caption || alt || name}
                </b>
                <span className="help">
                  {library.addedBy(uploadedBy, dayInWords(addedAt, lang))} {library.usedIn(stories)}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
