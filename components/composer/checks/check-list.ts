import { RULE_NAMES, type Finding, type RuleName } from '@/domain/checks/finding';

/** The findings as shown in the panel, and the rules without findings. */
export interface CheckList {
  errors: Finding[];
  warnings: Finding[];
  passed: RuleName[];
}

/** A key that identifies a finding after the text has changed; null outside texts. */
export function ignoredKey({ rule, context }: Pick<Finding, 'rule' | 'context'>): string | null {
  return context === undefined ? null : `${rule}\n${context}`;
}

export function checkList(findings: Finding[], ignored: ReadonlySet<string>): CheckList {
  const open = findings.filter(finding => {
    const key = ignoredKey(finding);
    return key === null || !ignored.has(key);
  });
  return {
    errors: open.filter(({ severity }) => severity === 'error'),
    warnings: open.filter(({ severity }) => severity === 'warning'),
    passed: RULE_NAMES.filter(name => !open.some(({ rule }) => rule === name)),
  };
}
