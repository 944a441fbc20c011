'use client';
import LinkIcon from 'lucide-react/icons/link';
import { useState } from 'react';
import type { PreviewLinkLine } from '@/domain/api/stories/preview-links';
import { Button } from '@/components/ui/button';
import { LinkLine } from '@/components/ui/copying/link-line';
import { Dialog } from '@/components/ui/dialog';
import { Icon } from '@/components/ui/icon';
import { intlLocale } from '@/components/ui/words/intl-locale';
import { useComposerWords } from '@/components/composer/words/use-composer-words';
import { useLanguage } from '@/components/ui/words/words-provider';
import { dateFormat } from '@/domain/time/date-format';
import { NewPreviewLink } from './new-preview-link';
import { usePreviewLinks } from './use-preview-links';

/** Preview links for people outside the newsroom: existing ones, and a new one. */
export function SharePreview({ storyId }: { storyId: string }) {
  const { previewLinks: words } = useComposerWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="line" tiny onClick={() => setOpen(true)}>
        <Icon of={LinkIcon} small />
        {words.share}
      </Button>
      <Dialog open={isOpen} title={words.title} onClose={() => setOpen(false)}>
        <PreviewLinks storyId={storyId} />
      </Dialog>
    </>
  );
}

function PreviewLinks({ storyId }: { storyId: string }) {
  const { previewLinks: words } = useComposerWords();
  const { view, made, problem, done, load, create, revoke } = usePreviewLinks(storyId);
  if (view === 'loading') return <p className="soft">{words.loading}</p>;
  if (view === 'failed')
    return (
      <p role="alert">
        {words.failed} <Button onClick={() => void load()}>{words.again}</Button>
      </p>
    );
  const { links, mayShare, revisions } = view;
  return (
    <>
      <p className="soft">{mayShare ? words.about : words.notYours}</p>
      {mayShare && <NewPreviewLink revisions={revisions} onCreate={create} />}
      {made && (
        <LinkLine
          key={made.address}
          link={made.address}
          label={words.link(made.reviewer)}
          help={words.once}
          words={words}
        />
      )}
      <p role="alert" className="help bad">
        {problem}
      </p>
      <h3 className="label">{words.list}</h3>
      {links.length === 0 && <p className="soft">{words.none}</p>}
      <ul className="preview-links">
        {links.map(link => (
          <PreviewLinkRow key={link.id} link={link} mayRevoke={mayShare} onRevoke={revoke} />
        ))}
      </ul>
      <p role="status" className="soft">
        {done}
      </p>
    </>
  );
}

interface PreviewLinkRowProps {
  link: PreviewLinkLine;
  mayRevoke: boolean;
  onRevoke(link: PreviewLinkLine): Promise<void>;
}

function PreviewLinkRow({ link, mayRevoke, onRevoke }: PreviewLinkRowProps) {
  const all = useComposerWords();
  const words = all.previewLinks;
  const lang = useLanguage();
  const time = (at: string) =>
    dateFormat(intlLocale(lang), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
  const { reviewer, revision, createdByName, expiresAt, lastOpenedAt } = link;
  const what = revision === null ? words.asItIs : all.history.revision(revision);
  return (
    <li>
      <div>
        <b>
          <bdi>{reviewer}</bdi>
        </b>
        <p className="soft">
          {words.shown(what, createdByName)} {words.until(time(expiresAt))}{' '}
          {lastOpenedAt ? words.opened(time(lastOpenedAt)) : words.notOpened}
        </p>
      </div>
      {mayRevoke && (
        <Button tiny aria-label={words.revokeOf(reviewer)} onClick={() => void onRevoke(link)}>
          {words.revoke}
        </Button>
      )}
    </li>
  );
}
