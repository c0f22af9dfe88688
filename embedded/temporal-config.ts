/** The ports of one server, all on 127.0.0.1: `frontend` is the one that clients use. */
export interface TemporalPorts {
  readonly frontend: number;
  readonly history: number;
  readonly matching: number;
  readonly worker: number;
  readonly frontendRing: number;
  readonly historyRing: number;
  readonly matchingRing: number;
  readonly workerRing: number;
}

export const PORT_NAMES = [
  'frontend',
  'history',
  'matching',
  'worker',
  'frontendRing',
  'historyRing',
  'matchingRing',
  'workerRing',
] as const satisfies readonly (keyof TemporalPorts)[];

const LOOPBACK = '127.0.0.1';

/**
 * The server's configuration: every listener, gossip between its own services included, on 127.0.0.1 only, and one
 * SQLite file for both stores. JSON is YAML, so paths need no quoting rules of their own.
 */
export function serverConfig(paths: { databaseFile: string; dynamicConfigFile: string }, ports: TemporalPorts): string {
  const service = (grpcPort: number, membershipPort: number) => ({
    rpc: { grpcPort, membershipPort, bindOnIP: LOOPBACK },
  });
  const sqlite = {
    sql: {
      pluginName: 'sqlite',
      databaseName: paths.databaseFile,
      connectAddr: 'localhost',
      connectProtocol: 'tcp',
      connectAttributes: { mode: 'rwc', cache: 'private', setup: 'true', journal_mode: 'wal', synchronous: '2' },
      maxConns: 1,
      maxIdleConns: 1,
    },
  };
  return toYaml({
    log: { stdout: true, level: 'warn' },
    persistence: {
      defaultStore: 'sqlite',
      visibilityStore: 'sqlite',
      numHistoryShards: 1,
      datastores: { sqlite },
    },
    global: { membership: { maxJoinDuration: '2s', broadcastAddress: LOOPBACK } },
    services: {
      frontend: service(ports.frontend, ports.frontendRing),
      history: service(ports.history, ports.historyRing),
      matching: service(ports.matching, ports.matchingRing),
      worker: service(ports.worker, ports.workerRing),
    },
    clusterMetadata: {
      enableGlobalNamespace: false,
      failoverVersionIncrement: 10,
      masterClusterName: 'active',
      currentClusterName: 'active',
      clusterInformation: {
        active: {
          enabled: true,
          initialFailoverVersion: 1,
          rpcName: 'frontend',
          rpcAddress: `${LOOPBACK}:${ports.frontend}`,
        },
      },
    },
    dcRedirectionPolicy: { policy: 'noop' },
    publicClient: { hostPort: `${LOOPBACK}:${ports.frontend}` },
    dynamicConfigClient: { filepath: paths.dynamicConfigFile, pollInterval: '10s' },
  });
}

/** The ports in a configuration that {@link serverConfig} wrote, or none when the text is not one. */
export function portsInConfig(text: string): Partial<TemporalPorts> {
  try {
    const { services } = JSON.parse(text) as {
      services: Record<string, { rpc: { grpcPort: number; membershipPort: number } }>;
    };
    return Object.fromEntries(
      Object.entries(services).flatMap(([name, { rpc }]) => [
        [name, rpc.grpcPort],
        [`${name}Ring`, rpc.membershipPort],
      ]),
    );
  } catch {
    return {};
  }
}

/**
 * What the server reads again while it runs. Time skipping is for rehearsals and tests, and needs the least interval
 * between runs to be none (see `fastForward`); the limits are those of one machine that serves only Camau, so that a test
 * or benchmark measures Camau and not a quota.
 */
export const DYNAMIC_SETTINGS: Readonly<Record<string, string | number | boolean>> = {
  'frontend.WorkflowTimeSkippingEnabled': true,
  'history.timerProcessorMaxTimeShift': '10ms',
  'history.workflowIdReuseMinimalInterval': '0s',
  // No query is answered in the middle of a task: see docs/adr/0029-asked-by-refused-updates.md.
  'history.MaxBufferedQueryCount': 0,
  'frontend.rps': 20_000,
  'frontend.namespaceRPS': 20_000,
  'frontend.namespaceRPS.visibility': 1_000,
  'system.namespaceCacheRefreshInterval': '200ms',
};

/** {@link DYNAMIC_SETTINGS} as the server's file. */
export function dynamicConfig(): string {
  return toYaml(Object.fromEntries(Object.entries(DYNAMIC_SETTINGS).map(([key, value]) => [key, [{ value }]])));
}

function toYaml(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
