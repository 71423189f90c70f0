import type { Completed, Values } from "./model.ts";
import { quoted, takingValue, withValues, wordsOf } from "./words.ts";

/** Returns the script for zsh, which may stand in a file of `fpath` or be sourced. */
export function zshScript(completed: Completed): string {
  const { commands, options } = completed;
  const names = commands.map(({ name }) => name);
  const values = withValues(completed).map(
    ([{ flags }, each]) => `    ${flags.join("|")}) ${complete(each)}; return ;;`,
  );
  const optionsOfTopics = ["yuedu", ...names].map((topic) => {
    const own = options.filter(({ topics }) => topics.some((each) => each === topic));
    const lines = own.flatMap(({ flags, description }) =>
      flags.map((flag) => quoted(`${flag}:${description}`)),
    );
    return `    ${topic}) options=(${lines.join(" ")}) ;;`;
  });
  const argumentsOfTopics = Object.entries(completed.arguments).flatMap(([topic, own]) =>
    own.map((each, index) => {
      const isLast = index === own.length - 1;
      return `    ${topic}:${isLast ? "*" : index}) ${complete(each)} ;;`;
    }),
  );
  const described = commands.map(({ name, description }) => quoted(`${name}:${description}`));
  return `#compdef yuedu
# Completion of yuedu for zsh. In ~/.zshrc, after compinit: source <(yuedu completion zsh)

_yuedu_numbers() {
  local -a numbers
  numbers=(\${(f)"$($words[1] completion numbers \${(Q)~1} 2>/dev/null | tr '\\t' ':')"})
  _describe -V number numbers
}

_yuedu() {
  local option=$words[CURRENT-1] command=yuedu source= index count=0
  local -a options commands
  if [[ $PREFIX == --*=* ]]; then
    option=\${PREFIX%%=*}
    compset -P '*='
  fi
  for ((index = 2; index <= $#words; index++)); do
    ((index == CURRENT)) && continue
    case $words[index] in
      ${takingValue(completed).join("|")}) ((index++)) ;;
      -*) ;;
      ${names.join("|")})
        if [[ $command == yuedu && $count == 0 ]]; then
          command=$words[index]
        elif ((index < CURRENT)); then
          ((count++))
        else
          source=$words[index]
        fi ;;
      ?*)
        if ((index < CURRENT)); then ((count++)); fi
        source=$words[index] ;;
    esac
  done
  case $option in
${values.join("\n")}
  esac
  if [[ $PREFIX == -* ]]; then
    case $command in
${optionsOfTopics.join("\n")}
    esac
    _describe -o option options
    return
  fi
  if [[ $command == yuedu && $count == 0 ]]; then
    commands=(${described.join(" ")})
    _describe -t commands command commands
    _files
    return
  fi
  case $command:$count in
${argumentsOfTopics.join("\n")}
  esac
}

if [[ $funcstack[1] == _yuedu ]]; then _yuedu "$@"; else compdef _yuedu yuedu; fi
`;
}

function complete(values: Values): string {
  if (values === "files") return "_files";
  if (values === "numbers") return '_yuedu_numbers "$source"';
  if (values === "nothing") return "_message yuedu";
  return `compadd -- ${wordsOf(values).join(" ")}${"words" in values ? "; _files" : ""}`;
}
