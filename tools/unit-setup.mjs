/** Runs before each unit test file: how many cases a property test tries. */
import fc from 'fast-check';

fc.configureGlobal({ numRuns: Number(process.env.FACTDECK_RUNS ?? 100) });
