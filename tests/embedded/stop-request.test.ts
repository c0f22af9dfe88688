import { EventEmitter } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { CUT_SHORT, stopRequest } from '../../embedded/stop-request';

/** A process that notes how it would have ended, at a time of the test's choosing. */
function pretendProcess() {
  const events = new EventEmitter();
  const ended: (number | string | null | undefined)[] = [];
  const pretend = {
    on: events.on.bind(events),
    exit: (code?: number | string | null) => void ended.push(code),
  } as unknown as Pick<NodeJS.Process, 'on' | 'exit'>;
  let ms = 0;
  const request = stopRequest(pretend, () => ms);
  return {
    request,
    ended,
    signal: (name: string, atMs: number) => {
      ms = atMs;
      events.emit(name);
    },
  };
}

describe('asking Camau to stop', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('%s asks for a clean stop and ends nothing by itself', async (name) => {
    const { request, ended, signal } = pretendProcess();
    expect(request.already()).toBe(false);
    signal(name, 10);
    await request.promise;
    expect(request.already()).toBe(true);
    expect(ended).toEqual([]);
  });

  it('takes the Ctrl-C that npm passes on for the same one', () => {
    const { ended, signal } = pretendProcess();
    signal('SIGINT', 10);
    signal('SIGINT', 60);
    expect(ended).toEqual([]);
  });

  it('ends at once when asked again, with what would outlive it', () => {
    const { request, ended, signal } = pretendProcess();
    let cut = false;
    request.cutShortBy(() => {
      cut = true;
    });
    signal('SIGINT', 10);
    signal('SIGINT', 3_000);
    expect(cut).toBe(true);
    expect(ended).toEqual([CUT_SHORT]);
  });

  it('ends at once when asked while it stops for another reason', () => {
    const { request, ended, signal } = pretendProcess();
    request.stopping();
    signal('SIGTERM', 3_000);
    expect(ended).toEqual([CUT_SHORT]);
  });
});
