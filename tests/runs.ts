/**
 * How often each property is tried: 300 times with a fixed seed, so that a run can be repeated; `PROPERTY_RUNS=10000 PROPERTY_SEED=…` looks longer or
 * elsewhere (docs/testing.md).
 */
export const RUNS = {
  numRuns: Number(process.env.PROPERTY_RUNS ?? 300),
  seed: Number(process.env.PROPERTY_SEED ?? 20261121),
};

/** When a property is given up as hanging, in milliseconds: far more than it takes, however slow the machine. */
export const TIMEOUT = 60_000 + RUNS.numRuns * 500;
