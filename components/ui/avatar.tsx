import { pictureAddress } from '@/domain/media/media';
import { classNames } from './class-names';

const TINTS = 9;

/** Initials of a name; one character of a Chinese name, two of a Latin one. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = words[0] ?? '';
  if (/^\p{Script=Han}/u.test(first)) return [...first][0] ?? '';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return ([...first][0] ?? '') + ([...last][0] ?? '');
}

/** A colour derived from the name, the same on every screen. */
export function tintOf(name: string): number {
  let sum = 0;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 997;
  return sum % TINTS;
}

interface AvatarProps {
  name: string;
  large?: boolean;
  labelled?: boolean;
  /** Id of the person's picture; without one the initials are shown. */
  picture?: string | null;
  /** Ringed: present on this page. */
  here?: boolean;
}

export function Avatar({ name, large, labelled, picture, here }: AvatarProps) {
  return (
    <span
      className={classNames('avatar', large && 'large', here && 'here')}
      data-tint={tintOf(name)}
      role={labelled ? 'img' : undefined}
      aria-label={labelled ? name : undefined}
      aria-hidden={labelled ? undefined : true}
      title={labelled ? name : undefined}
    >
      {picture ? (
        <img src={pictureAddress(picture, 320, 'webp')} alt="" width={28} height={28} />
      ) : (
        initials(name).toUpperCase()
      )}
    </span>
  );
}
