'use client';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { When } from '@/components/newsroom/words/when';
import { intlLocale } from '@/components/ui/words/intl-locale';
import { useLanguage } from '@/components/ui/words/words-provider';
import type { PictureDetail } from './view';

/** The file of a picture, and who brought it when. */
export function PictureFile({ picture }: { picture: PictureDetail }) {
  const { pictures: words } = useNewsroomWords();
  const lang = useLanguage();
  const { width, height, bytes, uploadedBy, addedAt } = picture;
  const plain = new Intl.NumberFormat(intlLocale(lang));
  const megabytes = new Intl.NumberFormat(intlLocale(lang), {
    maximumFractionDigits: 1,
    minimumFractionDigits: 1,
  });
  const size = words.sizeOf(plain.format(width), plain.format(height), megabytes.format(bytes / 1_000_000));
  return (
    <dl className="kv">
      <dt>{words.size}</dt>
      <dd className="num">{size}</dd>
      <dt>{words.uploaded}</dt>
      <dd>
        <When at={addedAt} absolute />
      </dd>
      {uploadedBy && (
        <>
          <dt>{words.uploadedBy}</dt>
          <dd>
            <bdi>{uploadedBy}</bdi>
          </dd>
        </>
      )}
    </dl>
  );
}
