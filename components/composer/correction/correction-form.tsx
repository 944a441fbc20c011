'use client';
import { useId, useState, type FormEvent, type KeyboardEvent } from 'react';
import { FIELD_LIMITS } from '@/domain/story/story';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextArea } from '@/components/ui/field';
import { Kbd } from '@/components/ui/kbd';
import { newKey } from '@/components/ui/new-key';
import { joined } from '@/components/ui/words/joined';
import { useLanguage, useWords } from '@/components/ui/words/words-provider';
import { SHORTCUTS } from '../keys/shortcuts';
import type { ComposerEdition, ComposerStory } from '../view';
import { CorrectionPreview } from './correction-preview';
import { othersOf, textFor } from './other-choices';
import { OtherEditions } from './other-editions';
import type { CorrectionTools } from './use-correction';
import { useOtherEditions } from './use-other-editions';

export interface CorrectionFormProps {
  /** The internal name of the story. */
  name: string;
  /** The text selected when the dialog was opened. */
  passage: string;
  story: ComposerStory;
  /** The edition of the story. */
  edition: ComposerEdition;
  editions: ComposerEdition[];
  /** Whether the text has unpublished changes. */
  changed: boolean;
  tools: CorrectionTools;
}

/** The texts of a correction and the other editions. Completed editions are not sent again. */
export function CorrectionForm({
  name,
  passage,
  story,
  edition,
  editions,
  changed,
  tools,
}: CorrectionFormProps) {
  const { correction: words, compose } = useWords();
  const lang = useLanguage();
  const formId = useId();
  const [wrong, setWrong] = useState(passage.slice(0, FIELD_LIMITS.stepReason));
  const [text, setText] = useState('');
  const mayPublish = story.abilities.some(({ action, allowed }) => action === 'publish' && allowed);
  const [alsoPublish, setAlsoPublish] = useState(changed && mayPublish);
  const others = useOtherEditions(story.id, editions, edition);
  const [key] = useState(newKey);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  /** What was done for this story, while another edition is still to do; null: nothing yet. */
  const [corrected, setCorrected] = useState<'published' | 'proposed' | null>(null);

  const send = async () => {
    setTried(true);
    const { choices } = others;
    const isMissing = choices.some(choice => choice.kind === 'correct' && !textFor(choice, text));
    if (busy || !text.trim() || isMissing) return;
    setBusy(true);
    setFailed(null);
    // Each other edition requires a choice, so nothing is sent before they are loaded.
    const late = others.state === 'loading' ? await others.loaded() : null;
    if (late === 'failed' || late?.length) {
      setBusy(false);
      if (late !== 'failed') setFailed(words.chooseFirst);
      return;
    }
    const about = wrong.trim();
    const named = othersOf(choices, text);
    const sent = await tools.send({
      ...{ key, text: text.trim(), others: named },
      ...(about && { wrong: about }),
    });
    setBusy(false);
    if (sent.kind === 'failed') return setFailed(sent.why);
    setCorrected(sent.isProposed ? 'proposed' : 'published');
    if (!others.keepUndone(sent.others)) return;
    if (sent.isProposed || sent.others.some(other => other.isProposed))
      return tools.finish(words.proposed, alsoPublish);
    const done = choices.filter(({ kind }) => kind !== 'leave').map(choice => choice.edition.name);
    tools.finish(done.length ? words.done(joined(done, lang)) : compose.done.correct, alsoPublish);
  };
  const sendByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    void send();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };

  return (
    <Dialog
      open
      title={words.title(name)}
      onClose={tools.close}
      foot={
        <>
          <Button onClick={tools.close}>{compose.cancel}</Button>
          <Button variant="solid" type="submit" form={formId} aria-busy={busy || undefined}>
            {corrected ? words.again : words.button}
            <Kbd keys={SHORTCUTS.main.keys} silent />
          </Button>
        </>
      }
    >
      <form id={formId} className="dialog-fields" noValidate onKeyDown={sendByKey} onSubmit={submit}>
        {corrected ? (
          <p role="status">{corrected === 'proposed' ? words.proposed : words.onlyHere}</p>
        ) : (
          <>
            <TextArea
              autoFocus
              label={words.wrong}
              help={words.wrongHelp}
              maxLength={FIELD_LIMITS.stepReason}
              value={wrong}
              onChange={event => setWrong(event.target.value)}
            />
            <TextArea
              className="input serif"
              rows={3}
              lang={edition.lang}
              label={words.readers}
              help={words.readersHelp}
              wrong={tried && !text.trim() ? words.missing : null}
              maxLength={FIELD_LIMITS.correction}
              value={text}
              onChange={event => setText(event.target.value)}
            />
            {others.proposed.map(proposal => (
              <p key={proposal.text} className="help">
                {words.proposedBy(proposal.personName)} <q lang={edition.lang}>{proposal.text}</q>{' '}
                <Button tiny variant="line" onClick={() => setText(proposal.text)}>
                  {words.useProposed}
                </Button>
              </p>
            ))}
            <CorrectionPreview text={text.trim()} edition={edition} />
          </>
        )}
        <OtherEditions others={others} here={text} tried={tried} />
        {changed && !mayPublish && <p className="help">{words.changed}</p>}
        {changed && mayPublish && (
          <label className="option-row">
            <input
              type="checkbox"
              className="check"
              checked={alsoPublish}
              onChange={event => setAlsoPublish(event.target.checked)}
            />
            {words.alsoPublish}
          </label>
        )}
        {failed && (
          <p className="help bad" role="alert">
            {failed}
          </p>
        )}
      </form>
    </Dialog>
  );
}
