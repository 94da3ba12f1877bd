/**
 * How often each property is tried: 300 times with a fixed seed, so that a run can be repeated; `PROPERTY_RUNS=10000 PROPERTY_SEED=…` looks longer or
 * elsewhere (see docs/testing.md).
 */
export const RUNS = {
  numRuns: Number(process.env.PROPERTY_RUNS ?? 300),
  seed: Number(process.env.PROPERTY_SEED ?? 20261121),
};
