'use client';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWords } from '@/components/ui/words/words-provider';
import type { LibraryPicture } from '@/domain/api/media';
import { pictureAddress } from '@/domain/media/media';
import { FIELD_LIMITS } from '@/domain/story/story';

interface AltLinesProps {
  pictures: LibraryPicture[];
  alts: Readonly<Record<string, string>>;
  onAlt(id: string, alt: string): void;
}

/** A line for each picture without an alternative text. */
export function AltLines({ pictures, alts, onAlt }: AltLinesProps) {
  const { alt: label } = useWords().fields;
  const { pictureBulk: words } = useNewsroomWords();
  const without = pictures.filter(({ own }) => !own.alt);
  if (!without.length) return null;
  return (
    <div className="field mixed" role="group" aria-label={label}>
      <span className="label-line">
        <span>{label}</span>
        <span className="mixed-tag">{words.withoutAlt(without.length)}</span>
      </span>
      <ul className="alt-lines">
        {without.map(({ id, caption, name }) => (
          <li key={id}>
            <img src={pictureAddress(id, 320, 'webp')} alt="" loading="lazy" />
            <input
              className="input"
              dir="auto"
              aria-label={words.altOf(caption || name)}
              placeholder={words.altHint}
              value={alts[id] ?? ''}
              maxLength={FIELD_LIMITS.alt}
              onChange={event => onAlt(id, event.target.value)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
