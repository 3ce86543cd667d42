// Reads what test runners wrote and prints "passed failed skipped", or says why it cannot;
// why tests were skipped goes to the error stream.
//   node scripts/tally.mjs trx|vitest|playwright|tap FILE
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const readers = {
  trx(text) {
    const counters = /<Counters ([^>]*)\/?>/.exec(text)?.[1];
    if (!counters) throw new Error('no counters in the result file');
    const count = (name) => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(counters)?.[1] ?? 0);
    const passed = count('passed');
    const failed = count('failed') + count('error') + count('timeout') + count('aborted');
    return { passed, failed, skipped: count('total') - passed - failed, reasons: skipReasons(text) };
  },

  vitest(text) {
    const report = JSON.parse(text);
    const failedFiles = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + failedFiles.length,
      skipped: report.numPendingTests + (report.numTodoTests ?? 0),
    };
  },

  playwright(text) {
    const { stats, errors } = JSON.parse(text);
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
  },

  tap(text) {
    const count = (name) => {
      const found = new RegExp(`^# ${name} (\\d+)$`, 'm').exec(text);
      if (!found) throw new Error('no counters in the result file');
      return Number(found[1]);
    };
    return { passed: count('pass'), failed: count('fail') + count('cancelled'), skipped: count('skipped') + count('todo') };
  },
};

function skipReasons(trx) {
  const reasons = new Map();
  for (const [, message] of trx.matchAll(/outcome="NotExecuted"[^>]*>\s*<Output>[\s\S]*?<Message>([\s\S]*?)<\/Message>/g)) {
    reasons.set(message.trim(), (reasons.get(message.trim()) ?? 0) + 1);
  }
  return [...reasons].map(([reason, count]) => `${count} skipped: ${reason}`);
}

export function tally(kind, text) {
  const result = readers[kind](text);
  if (result.passed + result.failed === 0) throw new Error('it reports no tests');
  return result;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [kind, file] = process.argv.slice(2);
  try {
    const { passed, failed, skipped, reasons = [] } = tally(kind, readFileSync(file, 'utf8'));
    for (const reason of reasons) console.error(reason);
    console.log(`${passed} ${failed} ${skipped}`);
  } catch (error) {
    console.error(`${file}: ${error.message}`);
    process.exit(1);
  }
}
