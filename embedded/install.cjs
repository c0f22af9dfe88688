'use strict';
const { spawn } = require('node:child_process');
const { createHash } = require('node:crypto');
const { existsSync, readFileSync, statSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { clearInterval, setInterval } = require('node:timers');

const ROOT = join(__dirname, '..');
const MODULES = join(ROOT, 'node_modules');
const LOCK_FILE = join(ROOT, 'package-lock.json');
const HASH_FILE = join(MODULES, '.camau-lock-hash');

/** The oldest Node that Camau runs on, as package.json says it. */
function requiredNode() {
  const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return engines.node.replace('>=', '').split('.').map(Number);
}

/** The sentence for a Node that is too old, or nothing. */
function whyNodeIsTooOld(version, required = requiredNode()) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = required;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return undefined;
  return `Camau needs Node ${required.join('.')} or newer, and this is Node ${version}: install a newer one from https://nodejs.org.`;
}

function lockHash() {
  return createHash('sha256').update(readFileSync(LOCK_FILE)).digest('hex');
}

/** Whether what is installed is what package-lock.json says; an `npm ci` done by hand since then counts as well. */
function isInstalled() {
  if (existsSync(HASH_FILE)) return readFileSync(HASH_FILE, 'utf8') === lockHash();
  const npmsOwn = join(MODULES, '.package-lock.json');
  return existsSync(npmsOwn) && statSync(npmsOwn).mtimeMs >= statSync(LOCK_FILE).mtimeMs;
}

function installPackages() {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  console.log('Installing packages (npm ci), once per version…');
  const ticker = setInterval(() => console.log(`  still working (${seconds()} s)…`), 5_000);
  const npm = process.env.npm_execpath;
  const [program, args] = npm ? [process.execPath, [npm, 'ci']] : ['npm', ['ci']];
  const child = spawn(program, [...args, '--no-audit', '--no-fund'], { cwd: ROOT, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.once('error', () =>
      reject(new Error('npm could not be run: install Node with npm from https://nodejs.org.')),
    );
    child.once('exit', (code) => {
      if (code !== 0) return reject(new Error('Installing packages failed: npm says why above.'));
      console.log(`Installing packages: done in ${seconds()} s`);
      return resolve();
    });
  }).finally(() => clearInterval(ticker));
}

/** Makes a fresh checkout able to run TypeScript in this process: checks Node, installs packages, registers tsx. */
async function install() {
  const tooOld = whyNodeIsTooOld(process.versions.node);
  if (tooOld) throw new Error(tooOld);
  if (!isInstalled()) await installPackages();
  if (!existsSync(HASH_FILE)) writeFileSync(HASH_FILE, lockHash());
  require('tsx/cjs/api').register();
}

module.exports = { install, whyNodeIsTooOld };
