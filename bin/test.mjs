// `npm test`: installs what is missing, runs every test, and ends with one line of counts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepare } from './prepare.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

try {
  await prepare();
} catch (error) {
  console.error(`bitext: ${error.message}`);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
ensureChromium();
process.exitCode = runTests();

/** The playground is tested in a real browser; Debian's is installed where this may be done. */
function ensureChromium() {
  if (
    ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].some((file) =>
      existsSync(file),
    )
  )
    return;
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!mayInstall) {
    console.error(
      'bitext: Chromium is missing, so the browser tests are skipped. Install the package "chromium".',
    );
    return;
  }
  console.error('bitext: installing Chromium for the browser tests …');
  const apt = (...args) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update', '-qq');
  if (apt('install', '-y', '-qq', '--no-install-recommends', 'chromium').status !== 0) {
    console.error('bitext: Chromium could not be installed, so the browser tests are skipped.');
  }
}

function runTests() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bitext-report-'));
  const report = path.join(folder, 'report.json');
  const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const { status } = spawnSync(
    process.execPath,
    [
      vitest,
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...process.argv.slice(2),
    ],
    { cwd: root, stdio: 'inherit' },
  );
  const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
  rmSync(folder, { recursive: true, force: true });
  const passed = counts?.numPassedTests ?? 0;
  const skipped = (counts?.numPendingTests ?? 0) + (counts?.numTodoTests ?? 0);
  // A file that does not load, or a failing teardown, fails the run without a failed test.
  const failed = Math.max(counts?.numFailedTests ?? 0, status === 0 ? 0 : 1);
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return failed === 0 && passed > 0 ? 0 : 1;
}
