/** Returns the arguments that may be options: those before `--`. */
export function optionsIn(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf("--");
  return end < 0 ? argv : argv.slice(0, end);
}
