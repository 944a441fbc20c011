'use client';
import CheckIcon from 'lucide-react/icons/check';
import { requiresReason } from '@/domain/checks/checks';
import { RULE_NAMES, type Finding, type RuleName } from '@/domain/checks/finding';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Kbd } from '@/components/ui/kbd';
import { useWords } from '@/components/ui/words/words-provider';
import { ignoredKey, type CheckList } from './check-list';
import { CheckLine } from './check-line';
import { useTools } from '@/components/editor/context';
import { SHORTCUTS } from '../keys/shortcuts';

/** The maximum number of listed findings of one rule, so that the others remain visible. */
const MAX_PER_RULE = 5;

interface ChecksTabProps {
  list: CheckList;
  reasonRules: RuleName[];
  onGo(finding: Finding): void;
  onFix(finding: Finding): void;
  onIgnore(key: string): void;
  onNext(): void;
}

/** Errors first, then warnings, then passed rules. */
export function ChecksTab({ list, reasonRules, onGo, onFix, onIgnore, onNext }: ChecksTabProps) {
  const words = useWords().checks;
  const { readOnly } = useTools();
  const { errors, warnings, passed } = list;
  const lines = (findings: Finding[]) =>
    RULE_NAMES.flatMap(rule => {
      const ofRule = findings.filter(finding => finding.rule === rule);
      const shown = ofRule.slice(0, MAX_PER_RULE).map((finding, at) => {
        const key = ignoredKey(finding);
        return (
          <CheckLine
            key={`${rule}-${at}`}
            finding={finding}
            needsReason={requiresReason(rule, reasonRules)}
            onGo={() => onGo(finding)}
            onFix={finding.data.fix !== undefined && !readOnly ? () => onFix(finding) : undefined}
            onIgnore={key !== null ? () => onIgnore(key) : undefined}
          />
        );
      });
      const left = ofRule.length - shown.length;
      return left > 0 ? [...shown, <MoreLine key={rule} count={left} />] : shown;
    });
  const group = (title: string, findings: Finding[]) =>
    findings.length > 0 && (
      <section className="check-group">
        <h3 className="label">
          {title} <span>{findings.length}</span>
        </h3>
        <ul>{lines(findings)}</ul>
      </section>
    );
  const bars = [
    ...errors.map(() => 'bar-error'),
    ...warnings.map(() => 'bar-warning'),
    ...passed.map(() => 'bar-passed'),
  ];
  return (
    <>
      <div className="checks-head">
        <h2>{errors.length ? words.notReady(errors.length) : words.ready}</h2>
        <div className="meter" aria-hidden>
          {bars.slice(0, 40).map((bar, index) => (
            <i key={index} className={bar} />
          ))}
        </div>
        {errors.length + warnings.length > 0 && (
          <Button tiny onClick={onNext}>
            {words.next} <Kbd keys={SHORTCUTS.nextCheck.keys} silent />
          </Button>
        )}
      </div>
      {group(words.errors, errors)}
      {group(words.warnings, warnings)}
      <section className="check-group">
        <h3 className="label">
          {words.passed} <span>{passed.length}</span>
        </h3>
        <ul>
          {passed.map(rule => (
            <li className="check-line passed" key={rule}>
              <Icon of={CheckIcon} tone="good" />
              <p>{words.rules[rule].passed}</p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function MoreLine({ count }: { count: number }) {
  const words = useWords().checks;
  return (
    <li className="check-line muted">
      <span />
      <p>{words.moreLike(count)}</p>
    </li>
  );
}
