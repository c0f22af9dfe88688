/** Throws when what was promised is not kept. */
export function promise(kept: boolean, what: string, detail?: unknown): void {
  if (!kept) throw new Error(`Not kept: ${what}${detail === undefined ? '' : `\n${JSON.stringify(detail, null, 1)}`}`);
}
