import { adminWords, type AdminWords } from '@/components/newsroom/words/admin/words';
import { When } from '@/components/newsroom/time/when';
import type { InterfaceLanguage } from '@/domain/language/interface-languages';
import { SESSION_RULE_BOUNDS } from '@/domain/people/session-bounds';
import {
  FIXED_DAYS,
  RETENTION_RULES,
  type FixedKind,
  type RetentionKind,
  type RetentionPeriods,
  type RetentionView,
} from '@/domain/retention/retention';
import { PREVIEW_DAYS } from '@/domain/story/preview-link';
import { RetentionForm } from './retention-form';
import { RunRetention } from './run-retention';

interface RetentionPanelProps {
  retention: { kinds: RetentionView[]; nextRun: string };
  lang: InterfaceLanguage;
}

/** After how many days what is deleted, when that was last done, and what is fixed. */
export function RetentionPanel({ retention: { kinds, nextRun }, lang }: RetentionPanelProps) {
  const words = adminWords(lang).retention;
  const { title, forGood, save } = words;
  const of = <Value,>(valueOf: (view: RetentionView) => Value) =>
    Object.fromEntries(kinds.map(view => [view.kind, valueOf(view)])) as Record<RetentionKind, Value>;
  const periods: RetentionPeriods = of(({ days }) => days);
  return (
    <section className="security-form" id="retention" aria-labelledby="retention-title">
      <h2 id="retention-title">{title}</h2>
      <p className="soft">{words.help}</p>
      <p className="soft">
        {words.nextRun + words.space}
        <When at={nextRun} absolute />
      </p>
      <RetentionForm
        periods={periods}
        words={{ title, forGood, save, kinds: of(({ kind }) => fieldWords(kind, words)) }}
        lastRuns={of(view => (
          <LastRun view={view} words={words} />
        ))}
      />
      <RunRetention label={words.run} done={words.ran} />
      <h3>{words.fixedTitle}</h3>
      <ul className="fixed-periods">
        {fixedPeriods(words).map(period => (
          <li key={period}>{period}</li>
        ))}
      </ul>
    </section>
  );
}

function fieldWords(kind: RetentionKind, words: AdminWords['retention']) {
  const { name, covers } = words.kinds[kind];
  const { least, most } = RETENTION_RULES[kind];
  const help = covers + words.space + words.days(String(least), String(most));
  return { name, help, forGood: words.forGoodOf(name) };
}

function LastRun({
  view: { lastRun, failedAt },
  words,
}: {
  view: RetentionView;
  words: AdminWords['retention'];
}) {
  if (failedAt)
    return (
      <p className="help bad">
        {words.failed + words.space}
        <When at={failedAt} absolute />
      </p>
    );
  if (!lastRun) return <p className="help">{words.notRun}</p>;
  return (
    <p className="help">
      {words.lastRun + words.space}
      <When at={lastRun.at} absolute />
      {words.comma + words.deleted(lastRun.deleted)}
    </p>
  );
}

/** The fixed periods, as sentences. */
function fixedPeriods(words: AdminWords['retention']): string[] {
  const days = Object.entries(FIXED_DAYS) as [FixedKind, number][];
  return [
    words.sessions(SESSION_RULE_BOUNDS.sessionDays.most),
    words.attempts,
    words.links(Math.max(...PREVIEW_DAYS)),
    ...days.map(([kind, most]) => words.fixed[kind](most)),
    words.events,
  ];
}
