'use client';
import LanguagesIcon from 'lucide-react/icons/languages';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { StageMark } from '@/components/ui/stage-mark';
import { useComposerWords } from '@/components/composer/words/use-composer-words';
import { withSource } from '../translating/source-address';
import type { TranslationTools } from '../translating/use-translation';
import { createVersion } from '../api';
import type { ComposerProps } from '../view';

interface VersionsFieldProps extends Pick<ComposerProps, 'story' | 'editions' | 'versions' | 'offers'> {
  /** Saves before the page is closed; false when that failed. */
  onLeave(): Promise<unknown>;
  translation: TranslationTools;
}

/** Links to the versions in other editions, and buttons to create missing ones. */
export function VersionsField({
  story,
  editions,
  versions,
  offers,
  onLeave,
  translation,
}: VersionsFieldProps) {
  const words = useComposerWords();
  const [busy, setBusy] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const others = editions.filter(({ id }) => id !== story.editionId);
  const versionIn = (editionId: string) => versions.find(version => version.editionId === editionId);
  const shown = others.filter(({ id }) => versionIn(id) || offers.includes(id));
  if (!shown.length) return null;

  const create = async (editionId: string) => {
    setBusy(editionId);
    setFailed(false);
    await onLeave();
    const id = await createVersion(story.id, editionId, story.deskId);
    if (id) return location.assign(withSource(id));
    setBusy(null);
    setFailed(true);
  };

  return (
    <div className="props versions" role="group" aria-label={words.fields.otherEditions}>
      <span className="label">{words.fields.otherEditions}</span>
      <ul>
        {shown.map(({ id, name, lang }) => {
          const version = versionIn(id);
          return (
            <li key={id}>
              <span lang={lang}>{name}</span>
              {version ? (
                <>
                  <StageMark stage={version.stage} word={words.stages[version.stage]} />
                  <a
                    className="button tiny line"
                    href={`/newsroom/stories/${version.storyId}`}
                    aria-label={words.fields.openVersion(name)}
                  >
                    {words.fields.open}
                  </a>
                </>
              ) : (
                <Button
                  tiny
                  variant="line"
                  aria-busy={busy === id || undefined}
                  onClick={() => void create(id)}
                >
                  {words.fields.startVersion(name)}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {translation.isTranslation && !translation.isOpen && (
        <Button tiny variant="line" onClick={() => translation.show(true)}>
          <Icon of={LanguagesIcon} small />
          {words.translating.open}
        </Button>
      )}
      {failed ? (
        <span className="help bad" role="alert">
          {words.fields.versionFailed}
        </span>
      ) : (
        shown.some(({ id }) => !versionIn(id)) && <span className="help">{words.fields.versionStarts}</span>
      )}
    </div>
  );
}
