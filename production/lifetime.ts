/** What has been started and has to be stopped again, the last first. */
export class Lifetime {
  private readonly stops: (() => unknown)[] = [];

  endsWith(stop: () => unknown): void {
    this.stops.push(stop);
  }

  /** Stops everything, whatever of it has stopped already; safe to call twice. */
  async end(): Promise<void> {
    for (const stop of this.stops.splice(0).reverse()) await Promise.resolve(stop()).catch(() => undefined);
  }
}
