import type { Completed, CompletedOption, Values } from "./model.ts";
import { quoted, takingValue, wordsOf } from "./words.ts";

/** Returns the script for fish. */
export function fishScript(completed: Completed): string {
  const { commands, options } = completed;
  const names = commands.map(({ name }) => name);
  const lines = [
    ...commands.map(
      ({ name, description }) =>
        `complete -c yuedu -n '__yuedu_at yuedu 0' -a ${name} -d ${quoted(description)}`,
    ),
    ...Object.entries(completed.arguments).flatMap(([topic, own]) =>
      own.flatMap((each, index) => argument(topic, index, each)),
    ),
    ...options.map(option),
  ];
  return `# Completion of yuedu for fish. In ~/.config/fish/config.fish: yuedu completion fish | source

# Prints the command on the line, and how many arguments after it come before the cursor.
function __yuedu_place
    set -l command yuedu
    set -l count 0
    set -l skips 0
    for word in (commandline -opc)[2..-1]
        if test $skips = 1
            set skips 0
        else if contains -- $word ${takingValue(completed).join(" ")}
            set skips 1
        else if string match -q -- '-*' $word
        else if test $command = yuedu -a $count = 0; and contains -- $word ${names.join(" ")}
            set command $word
        else
            set count (math $count + 1)
        end
    end
    echo $command
    echo $count
end

function __yuedu_in
    contains -- (__yuedu_place)[1] $argv
end

function __yuedu_at
    set -l place (__yuedu_place)
    test $place[1] = $argv[1] -a $place[2] = $argv[2]
end

function __yuedu_numbers
    set -l words (commandline -op)
    set -l files
    for word in $words[2..-1]
        set -l path (string replace -r '^~/' "$HOME/" -- $word)
        test -f $path; and set files $path
    end
    $words[1] completion numbers $files 2>/dev/null
end

complete -c yuedu -e
${lines.join("\n")}
`;
}

function argument(topic: string, index: number, values: Values): string[] {
  const at = `complete -c yuedu -n '__yuedu_at ${topic} ${index}'`;
  if (values === "files") return [];
  if (values === "nothing") return [`${at} -f`];
  const offered = values === "numbers" ? "'(__yuedu_numbers)'" : quoted(wordsOf(values).join(" "));
  return [`${at} -f -k -a ${offered}`];
}

function option({ flags, description, values, topics }: CompletedOption): string {
  const names = flags.map((flag) =>
    flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
  );
  const parts = [
    "complete -c yuedu",
    `-n '__yuedu_in ${topics.join(" ")}'`,
    ...names,
    ...given(values),
  ];
  return [...parts, `-d ${quoted(description)}`].join(" ");
}

function given(values: Values | null): string[] {
  if (values === null) return [];
  if (values === "files") return ["-r", "-F"];
  if (values === "nothing") return ["-x"];
  if (values === "numbers") return ["-x", "-a", "'(__yuedu_numbers)'"];
  const kind = "words" in values ? ["-r", "-F"] : ["-x"];
  return [...kind, "-a", quoted(wordsOf(values).join(" "))];
}
