import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tally } from './tally.mjs';

const trx = (counters) => `<TestRun><ResultSummary outcome="x"><Counters ${counters} /></ResultSummary></TestRun>`;

test('a trx file counts errors and time-outs as failed, and what did not run as skipped', () => {
  const file = trx('total="10" executed="9" passed="5" failed="2" error="1" timeout="1" aborted="0" notExecuted="0"');
  assert.deepEqual(tally('trx', file), { passed: 5, failed: 4, skipped: 1, reasons: [] });
});

test('the reasons of skipped tests are told, each once', () => {
  const skipped = '<UnitTestResult outcome="NotExecuted" x="y"><Output><ErrorInfo><Message>no samples</Message></ErrorInfo></Output></UnitTestResult>';
  assert.deepEqual(tally('trx', trx('total="3" passed="1"') + skipped + skipped).reasons, ['2 skipped: no samples']);
});

test('a vitest file that could not be loaded is a failure although no test of it ran', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 0,
    testResults: [{ status: 'failed', assertionResults: [] }],
  };
  assert.deepEqual(tally('vitest', JSON.stringify(report)), { passed: 3, failed: 1, skipped: 0 });
});

test('a playwright test that passed only on a second try, or a fault outside the tests, is a failure', () => {
  const report = { stats: { expected: 4, unexpected: 0, flaky: 1, skipped: 2 }, errors: [{ message: 'no server' }] };
  assert.deepEqual(tally('playwright', JSON.stringify(report)), { passed: 4, failed: 2, skipped: 2 });
});

test('a suite without tests is refused rather than counted as nothing failed', () => {
  assert.throws(() => tally('trx', trx('total="0" passed="0" failed="0"')), /no tests/);
  assert.throws(() => tally('trx', trx('total="2" passed="0" failed="0" notExecuted="2"')), /no tests/);
  assert.throws(() => tally('trx', '<TestRun/>'), /no counters/);
});

test('what a tap file cancelled is a failure', () => {
  const report = 'TAP version 13\n1..9\n# tests 9\n# pass 5\n# fail 1\n# cancelled 2\n# skipped 1\n# todo 0\n';
  assert.deepEqual(tally('tap', report), { passed: 5, failed: 3, skipped: 1 });
  assert.throws(() => tally('tap', 'TAP version 13\n'), /no counters/);
});
