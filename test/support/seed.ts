import fc from "fast-check";

/**
 * Property tests try the same cases each time, so that a commit either passes or fails. FC_SEED
 * chooses other cases; a failure prints the seed to repeat it with.
 */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20240229) });
