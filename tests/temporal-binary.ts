import { findTemporalServer } from '../embedded/temporal-binary';
import type { TemporalBinary } from '../embedded/temporal-binary';

/** The Temporal server program that tests run on: as `npm test` found it, or found now when jest runs by itself. */
export async function temporalBinary(): Promise<TemporalBinary> {
  const { CAMAU_TEMPORAL_SERVER: path, CAMAU_TEMPORAL_PROGRAM: program } = process.env;
  if (path !== undefined && (program === 'server' || program === 'cli')) return { program, path };
  const source = await findTemporalServer();
  if (source.kind === 'address') throw new Error('Tests start Temporal servers of their own: they need the program.');
  return source.binary;
}
