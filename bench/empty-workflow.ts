/** A workflow that does nothing: what a bundle weighs before anything of ours is in it. */
export async function empty(): Promise<void> {
  await Promise.resolve();
}
