import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly devDependencies?: unknown }>>;
}

const ROOT = join(__dirname, '..');
const read = (name: string): unknown => JSON.parse(readFileSync(join(ROOT, name), 'utf8'));

/**
 * The packages that production runs on as a CycloneDX document (SBOM), made by npm from what `package-lock.json` locks. What only
 * development needs is taken out before: npm's own `--omit dev` also leaves out what production shares with it (jose, nodemailer).
 */
export function listPackages(): string {
  const own = { ...(read('package.json') as object), devDependencies: undefined };
  const lock = read('package-lock.json') as Lock;
  const kept = Object.entries(lock.packages).filter(([, one]) => one.dev !== true);
  const packages = { ...Object.fromEntries(kept), '': { ...lock.packages[''], devDependencies: undefined } };
  const folder = mkdtempSync(join(tmpdir(), 'camau-sbom-'));
  try {
    writeFileSync(join(folder, 'package.json'), JSON.stringify(own));
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ ...lock, packages }));
    const asked = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
    return execFileSync('npm', asked, { cwd: folder, encoding: 'utf8', maxBuffer: 50_000_000 });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (require.main === module) console.log(listPackages());
