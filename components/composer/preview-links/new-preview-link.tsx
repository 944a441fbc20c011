'use client';
import { useState, type FormEvent } from 'react';
import type { RevisionLine } from '@/domain/api/revisions';
import type { PreviewLinkRequest } from '@/domain/api/stories/preview-links';
import { PREVIEW_DAYS, PREVIEW_LINK_LIMITS, type PreviewDays } from '@/domain/story/preview-link';
import { Button } from '@/components/ui/button';
import { SelectField, TextField } from '@/components/ui/field';
import { intlLocale } from '@/components/ui/words/intl-locale';
import { useComposerWords } from '@/components/composer/words/use-composer-words';
import { useLanguage } from '@/components/ui/words/words-provider';
import { dayTime } from '@/components/ui/time/times';

const [DEFAULT_DAYS] = PREVIEW_DAYS;
const IN_ORDER = [...PREVIEW_DAYS].sort((one, other) => one - other);

interface NewPreviewLinkProps {
  revisions: RevisionLine[];
  /** Whether the link was created. */
  onCreate(request: PreviewLinkRequest): Promise<boolean>;
}

/** The form for a new link: recipient, content and lifetime. */
export function NewPreviewLink({ revisions, onCreate }: NewPreviewLinkProps) {
  const { previewLinks: words } = useComposerWords();
  const lang = useLanguage();
  const [reviewer, setReviewer] = useState('');
  const [revision, setRevision] = useState<number | null>(null);
  const [days, setDays] = useState<PreviewDays>(DEFAULT_DAYS);
  const [tried, setTried] = useState(false);
  const [isSending, setSending] = useState(false);
  const isMissing = !reviewer.trim();
  const figure = (number: number) => number.toLocaleString(intlLocale(lang));

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (isMissing) return setTried(true);
    if (isSending) return;
    setSending(true);
    const isMade = await onCreate({ reviewer: reviewer.trim(), revision, days });
    setSending(false);
    if (!isMade) return;
    setReviewer('');
    setTried(false);
  };

  return (
    <form className="new-preview-link" onSubmit={event => void send(event)}>
      <TextField
        autoFocus
        label={words.reviewer}
        help={words.reviewerHelp}
        wrong={tried && isMissing ? words.missing : null}
        maxLength={PREVIEW_LINK_LIMITS.reviewer}
        value={reviewer}
        onChange={event => setReviewer(event.target.value)}
      />
      <div className="field-pair">
        <SelectField
          label={words.shows}
          value={revision ?? ''}
          onChange={({ target: { value } }) => setRevision(value ? Number(value) : null)}
        >
          <option value="">{words.asItIs}</option>
          {revisions.map(({ number, createdAt }) => (
            <option key={number} value={number}>
              {words.revision(figure(number), dayTime(createdAt, lang))}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={words.expires}
          value={days}
          onChange={({ target: { value } }) =>
            setDays(IN_ORDER.find(number => String(number) === value) ?? DEFAULT_DAYS)
          }
        >
          {IN_ORDER.map(number => (
            <option key={number} value={number}>
              {words.days[number]}
            </option>
          ))}
        </SelectField>
      </div>
      <Button variant="solid" type="submit" aria-busy={isSending}>
        {words.create}
      </Button>
    </form>
  );
}
