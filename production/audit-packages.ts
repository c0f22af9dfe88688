import { spawnSync } from 'node:child_process';

/** What the registry knows of the packages that production runs on: `failed` where one of them has to be mended. */
export interface PackageAudit {
  readonly failed: boolean;
  readonly says: string;
}

const TO_MEND = ['critical', 'high'] as const;

/**
 * Reads what `npm audit --json` has said. Weaknesses that are critical or high fail it. Where the registry gives no list, nothing was
 * checked: it says so, and fails nobody who cannot reach one.
 */
export function readAudit(output: string): PackageAudit {
  const counts = countsIn(output);
  if (counts === null) return { failed: false, says: 'Not checked: the registry gave no list of known weaknesses.' };
  const found = Object.entries(counts)
    .filter(([level, count]) => level !== 'total' && count > 0)
    .map(([level, count]) => `${count} ${level}`);
  const failed = TO_MEND.some((level) => (counts[level] ?? 0) > 0);
  if (found.length === 0) return { failed, says: 'No package that production runs on has a known weakness.' };
  return { failed, says: `Known weaknesses: ${found.join(', ')}. \`npm audit --omit dev\` says in which packages.` };
}

function countsIn(output: string): Readonly<Record<string, number>> | null {
  try {
    const { metadata } = JSON.parse(output) as { metadata?: { vulnerabilities?: Record<string, number> } };
    return metadata?.vulnerabilities ?? null;
  } catch {
    return null;
  }
}

if (require.main === module) {
  const { stdout } = spawnSync('npm', ['audit', '--omit', 'dev', '--json'], { encoding: 'utf8', timeout: 120_000 });
  const { failed, says } = readAudit(stdout);
  console.log(says);
  process.exitCode = failed ? 1 : 0;
}
