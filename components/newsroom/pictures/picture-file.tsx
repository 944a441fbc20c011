'use client';
import { Fragment } from 'react';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { When } from '@/components/newsroom/time/when';
import { intlLocale } from '@/components/ui/words/intl-locale';
import { useLanguage } from '@/components/ui/words/words-provider';
import { dateFormat } from '@/domain/time/date-format';
import type { PictureDetail } from './view';

/** In kilobytes or, from a tenth of a megabyte on, in megabytes. */
function fileSize(bytes: number, locale: string): string {
  const isSmall = bytes < 100_000;
  const unit = isSmall ? 'kilobyte' : 'megabyte';
  const format = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    maximumFractionDigits: isSmall ? 0 : 1,
  });
  return format.format(bytes / (isSmall ? 1000 : 1_000_000));
}

/** The file of a picture, and who brought it when. */
export function PictureFile({ picture }: { picture: PictureDetail }) {
  const { pictures: words } = useNewsroomWords();
  const lang = useLanguage();
  const { width, height, bytes, uploadedBy, addedAt, takenAt, place, ai } = picture;
  const plain = new Intl.NumberFormat(intlLocale(lang));
  const size = words.sizeOf(plain.format(width), plain.format(height), fileSize(bytes, intlLocale(lang)));
  const format = dateFormat(intlLocale(lang), {
    ...{ dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23', timeZone: 'UTC' },
  });
  return (
    <dl className="file-facts">
      {takenAt && (
        <>
          <dt>{words.taken}</dt>
          <dd className="tabular" suppressHydrationWarning>
            {format.format(new Date(takenAt))}
          </dd>
        </>
      )}
      {place && (
        <>
          <dt>{words.place}</dt>
          <dd>
            <bdi>{place}</bdi> <span className="muted">{words.staffOnly}</span>
          </dd>
        </>
      )}
      {[
        [words.aiSystem, [ai.system, ai.version].filter(Boolean).join(' ')],
        [words.aiPrompt, ai.prompt],
        [words.aiPromptWriter, ai.promptWriter],
      ].map(
        ([name, value]) =>
          value && (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd>
                <bdi>{value}</bdi> <span className="muted">{words.staffOnly}</span>
              </dd>
            </Fragment>
          ),
      )}
      <dt>{words.size}</dt>
      <dd className="tabular">{size}</dd>
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
