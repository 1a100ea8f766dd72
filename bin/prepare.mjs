// Installs what the lock file names and compiles the sources, each only when that is needed.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (...names) => path.join(root, ...names);

/** Makes the clone ready to run. Everything it prints goes to standard error. */
export async function prepare() {
  requireNode();
  if (!existsSync(at('src'))) return; // An image holds only the build.
  if (!isInstalled()) await install();
  if (!isBuilt()) await build();
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(`Node ${process.versions.node} is too old; install Node 20.19 or newer.`);
}

/** Every package of the lock file that this platform needs is there in the locked version. */
function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules/.package-lock.json');
  if (wanted === null || present === null) return false;
  return Object.entries(wanted).every(
    ([name, { version, optional, peer }]) =>
      name === '' ||
      present[name]?.version === version ||
      (present[name] === undefined && (optional || peer)),
  );
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(at(file), 'utf8')).packages;
  } catch {
    return null;
  }
}

async function install() {
  console.error('bitext: installing packages (once) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const code = await run(npm, ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    npm_config_yes: 'true',
  });
  if (code !== 0) throw new Error('npm ci failed; its own message stands above.');
}

/** Nothing that goes into the build is newer than the build. */
function isBuilt() {
  const built = modified(at('dist', 'cli', 'main.js'));
  if (built === 0) return false;
  const sources = readdirSync(at('src'), { recursive: true }).map((name) => at('src', name));
  return [...sources, at('src'), at('tsconfig.json'), at('tsconfig.build.json')].every(
    (file) => modified(file) <= built,
  );
}

function modified(file) {
  return existsSync(file) ? statSync(file).mtimeMs : 0;
}

async function build() {
  // Built aside and moved into place, so that two starts at once never meet half a build.
  const fresh = at(`dist.${process.pid}`);
  const old = at(`dist.${process.pid}.old`);
  const code = await run(process.execPath, [
    at('node_modules', 'typescript', 'bin', 'tsc'),
    '-p',
    'tsconfig.build.json',
    '--outDir',
    fresh,
  ]);
  if (code !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    throw new Error('The sources do not compile; see above.');
  }
  try {
    if (existsSync(at('dist'))) renameSync(at('dist'), old);
    renameSync(fresh, at('dist'));
  } catch {
    // Another start was faster; its build is as good.
    rmSync(fresh, { recursive: true, force: true });
  }
  rmSync(old, { recursive: true, force: true });
}

function run(program, args, extra = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', 2, 2],
      env: { ...process.env, ...extra },
      shell: process.platform === 'win32',
    });
    child.once('error', reject);
    child.once('close', resolve);
  });
}
