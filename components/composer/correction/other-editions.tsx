'use client';
import { FIELD_LIMITS } from '@/domain/story/story';
import { Button } from '@/components/ui/button';
import { SelectField, TextArea } from '@/components/ui/field';
import { joined } from '@/components/ui/words/joined';
import { asSentence, problemWords } from '@/components/ui/words/problem-words';
import { useLanguage, useWords } from '@/components/ui/words/words-provider';
import { kindsFor, textFor, type OtherChoice, type OtherKind } from './other-choices';
import type { useOtherEditions } from './use-other-editions';

interface OtherEditionsProps {
  others: ReturnType<typeof useOtherEditions>;
  /** The public note in this edition. */
  here: string;
  /** Whether missing fields are reported. */
  tried: boolean;
}

/** The other published editions: each is corrected now, requested from others, or skipped. */
export function OtherEditions({ others, here, tried }: OtherEditionsProps) {
  const { correction: words } = useWords();
  if (others.state === 'loading') return <p className="help">{words.loading}</p>;
  if (others.state === 'failed')
    return (
      <p className="help bad" role="alert">
        {words.notLoaded}{' '}
        <Button tiny variant="line" onClick={others.load}>
          {words.loadAgain}
        </Button>
      </p>
    );
  // Replaces the previous message, so that the layout does not change.
  if (!others.choices.length) return <p className="help">{words.none}</p>;
  return (
    <fieldset className="other-editions">
      <legend className="label">{words.others}</legend>
      {others.choices.map(choice => (
        <OtherRow key={choice.about.storyId} {...{ choice, here, tried }} onChange={others.change} />
      ))}
    </fieldset>
  );
}

function OtherRow({
  choice,
  here,
  tried,
  onChange,
}: Omit<OtherEditionsProps, 'others'> & { choice: OtherChoice; onChange(choice: OtherChoice): void }) {
  const words = useWords();
  const lang = useLanguage();
  const { about, edition, kind } = choice;
  const whyOf = (problem: typeof about.problem) =>
    problem ? asSentence(problemWords(problem, words, lang) ?? words.saved.why.unknown, lang) : null;
  const help =
    kind === 'ask'
      ? words.correction.asks(joined(about.asked, lang))
      : whyOf(about.problem) || about.headline;
  const text = textFor(choice, here);
  return (
    <div className="other-edition">
      <SelectField
        label={edition.name}
        help={help}
        wrong={whyOf(choice.problem)}
        value={kind}
        onChange={event => onChange({ ...choice, kind: event.target.value as OtherKind })}
      >
        {kindsFor(about).map(offered => (
          <option key={offered} value={offered}>
            {words.correction[offered]}
          </option>
        ))}
      </SelectField>
      {kind === 'correct' && (
        <TextArea
          className="input serif"
          rows={2}
          lang={edition.lang}
          label={words.correction.textIn(edition.name)}
          wrong={tried && !text ? words.correction.missing : null}
          maxLength={FIELD_LIMITS.correction}
          value={choice.text ?? here}
          onChange={event => onChange({ ...choice, text: event.target.value })}
        />
      )}
    </div>
  );
}
