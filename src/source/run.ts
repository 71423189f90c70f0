/**
 * Runs the costly part of reading a page, whose source has `length` UTF-16 units. A program may arrange
 * for it; nothing else may happen meanwhile.
 */
export type Run = <Result>(length: number, work: () => Result) => Promise<Result>;

export const runPlainly: Run = async (_, work) => work();
