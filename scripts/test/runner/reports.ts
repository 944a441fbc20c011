import { readFileSync } from 'node:fs';

/** The result of a runner, with the titles of failed tests and of those that passed on the second attempt. */
export interface Report {
  passed: number;
  failed: number;
  skipped: number;
  failures: string[];
  flaky: string[];
}

interface VitestReport {
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
}

/** Reads the JSON report of Vitest. A file that could not be loaded counts as one failed test. */
export function readVitestReport(file: string): Report {
  const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  const report: Report = { passed: 0, failed: 0, skipped: 0, failures: [], flaky: [] };
  for (const { name, status, message, assertionResults } of testResults) {
    for (const { fullName, status, failureMessages } of assertionResults) {
      const title = `${name}: ${fullName}`;
      if (status === 'passed') report.passed += 1;
      else if (status === 'failed') report.failed += 1;
      else report.skipped += 1;
      if (status === 'failed') report.failures.push(`${title}\n    ${failureMessages[0] ?? ''}`);
      if (status === 'passed' && failureMessages.length) report.flaky.push(title);
    }
    if (status === 'failed' && !assertionResults.some(result => result.status === 'failed')) {
      report.failed += 1;
      report.failures.push(`${name}\n    ${message}`);
    }
  }
  return report;
}

interface PlaywrightSuite {
  title: string;
  suites?: PlaywrightSuite[];
  specs?: { title: string; tests: { status: 'expected' | 'unexpected' | 'flaky' | 'skipped' }[] }[];
}

/** Reads the JSON report of Playwright. */
export function readPlaywrightReport(file: string): Report {
  const { suites } = JSON.parse(readFileSync(file, 'utf8')) as { suites: PlaywrightSuite[] };
  const report: Report = { passed: 0, failed: 0, skipped: 0, failures: [], flaky: [] };
  const read = (suite: PlaywrightSuite, parents: string[]): void => {
    const titles = [...parents, suite.title];
    for (const spec of suite.specs ?? []) {
      const title = [...titles, spec.title].join(' › ');
      for (const { status } of spec.tests) {
        if (status === 'skipped') report.skipped += 1;
        else if (status === 'unexpected') report.failed += 1;
        else report.passed += 1;
        if (status === 'unexpected') report.failures.push(title);
        if (status === 'flaky') report.flaky.push(title);
      }
    }
    for (const inner of suite.suites ?? []) read(inner, titles);
  };
  for (const suite of suites) read(suite, []);
  return report;
}
