import type { Completed, Values } from "./model.ts";
import { quoted, takingValue, withValues, wordsOf } from "./words.ts";

/** Returns the script for bash. It works with bash 4 and without the package bash-completion. */
export function bashScript(completed: Completed): string {
  const { commands, options } = completed;
  const names = commands.map(({ name }) => name);
  const values = withValues(completed).map(
    ([{ flags }, each]) => `    ${flags.join("|")}) ${replyWith(each)}; return ;;`,
  );
  const optionsOfTopics = ["yuedu", ...names].map((topic) => {
    const own = options.filter(({ topics }) => topics.some((each) => each === topic));
    return `    ${topic}) options=${quoted(own.flatMap(({ flags }) => flags).join(" "))} ;;`;
  });
  const argumentsOfTopics = Object.entries(completed.arguments).flatMap(([topic, own]) =>
    own.map((each, index) => {
      const isLast = index === own.length - 1;
      return `    ${topic}:${isLast ? "*" : index}) ${replyWith(each)} ;;`;
    }),
  );
  return `# Completion of yuedu for bash. In ~/.bashrc: source <(yuedu completion bash)

_yuedu_words() { mapfile -t COMPREPLY < <(compgen -W "$1" -- "$current"); }
_yuedu_files() {
  mapfile -t COMPREPLY < <(compgen -f -- "$current")
  compopt -o filenames
}
_yuedu_words_or_files() {
  _yuedu_words "$1"
  local words=("\${COMPREPLY[@]}")
  _yuedu_files
  COMPREPLY=("\${words[@]}" "\${COMPREPLY[@]}")
}
_yuedu_numbers() {
  local source=\${1//[\\\\\\"\\']/}
  source=\${source/#\\~\\//$HOME/}
  _yuedu_words "$("\${COMP_WORDS[0]}" completion numbers \${source:+"$source"} 2>/dev/null | cut -f 1)"
}

_yuedu() {
  local current=\${COMP_WORDS[COMP_CWORD]} option=\${COMP_WORDS[COMP_CWORD-1]}
  local command=yuedu options index count=0 source=
  # bash takes = for a word of its own.
  if [[ $current == = ]]; then
    current=
  elif [[ $option == = ]]; then
    option=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  for ((index = 1; index < \${#COMP_WORDS[@]}; index++)); do
    ((index == COMP_CWORD)) && continue
    case \${COMP_WORDS[index]} in
      ${takingValue(completed).join("|")}) ((index++)) ;;
      -*|=) ;;
      ${names.join("|")})
        if [[ $command == yuedu && $count == 0 ]]; then
          command=\${COMP_WORDS[index]}
        elif ((index < COMP_CWORD)); then
          ((count++))
        else
          source=\${COMP_WORDS[index]}
        fi ;;
      *)
        if ((index < COMP_CWORD)); then ((count++)); fi
        source=\${COMP_WORDS[index]} ;;
    esac
  done
  case $option in
${values.join("\n")}
  esac
  if [[ $current == -* ]]; then
    case $command in
${optionsOfTopics.join("\n")}
    esac
    _yuedu_words "$options"
    return
  fi
  if [[ $command == yuedu && $count == 0 ]]; then
    _yuedu_words_or_files ${quoted(names.join(" "))}
    return
  fi
  case $command:$count in
${argumentsOfTopics.join("\n")}
  esac
}

complete -F _yuedu yuedu
`;
}

function replyWith(values: Values): string {
  if (values === "files") return "_yuedu_files";
  if (values === "numbers") return '_yuedu_numbers "$source"';
  if (values === "nothing") return "COMPREPLY=()";
  const reply = "words" in values ? "_yuedu_words_or_files" : "_yuedu_words";
  return `${reply} ${quoted(wordsOf(values).join(" "))}`;
}
