import type { Completed, Values } from "./model.ts";
import { withValues, wordsOf } from "./words.ts";

/** Returns the script for PowerShell, which completes names of files where the script offers nothing. */
export function powershellScript(completed: Completed): string {
  const { commands, options } = completed;
  const values = withValues(completed).flatMap(([{ flags }, each]) =>
    flags.map((flag) => `    ${quoted(flag)} = ${listed(each)}`),
  );
  const described = commands.map(
    ({ name, description }) => `    ${quoted(name)} = ${quoted(description)}`,
  );
  const optionLines = options.flatMap(({ flags, description, topics }) =>
    flags.map(
      (flag) =>
        `    @(${quoted(flag)}, ${quoted(description)}, @(${topics.map(quoted).join(", ")}))`,
    ),
  );
  const words = Object.entries(completed.arguments).flatMap(([topic, [first]]) =>
    first === undefined || first === "files" || first === "nothing"
      ? []
      : [`    ${quoted(topic)} = ${listed(first)}`],
  );
  return `# Completion of yuedu for PowerShell. In $PROFILE:
#   yuedu completion powershell | Out-String | Invoke-Expression

Register-ArgumentCompleter -Native -CommandName yuedu -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = [ordered]@{
${described.join("\n")}
  }
  $values = @{
${values.join("\n")}
  }
  $firstArguments = @{
${words.join("\n")}
  }
  $options = @(
${optionLines.join(",\n")}
  )
  $before = @($commandAst.CommandElements |
    Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { "$_" })
  $command = 'yuedu'
  if ($before.Count -gt 1 -and $commands.Contains($before[1])) { $command = $before[1] }
  $previous = $before[-1]
  $found = @()
  if ($values.ContainsKey($previous)) {
    $found = $values[$previous]
  } elseif ($wordToComplete.StartsWith('-')) {
    $found = $options | Where-Object { $_[2] -contains $command }
  } elseif ($before.Count -eq 1) {
    $found = $commands.Keys | ForEach-Object { ,@($_, $commands[$_]) }
  } elseif ($before.Count -eq 2 -and $firstArguments.ContainsKey($command)) {
    $found = $firstArguments[$command]
  }
  if ("$found" -eq 'numbers') {
    $sources = @($commandAst.CommandElements | ForEach-Object { "$_" } | Where-Object { Test-Path -PathType Leaf $_ })
    $source = @($sources | Select-Object -Last 1)
    $found = yuedu completion numbers @source 2>$null | ForEach-Object { ,@($_ -split "\`t") }
  }
  foreach ($each in $found) {
    $word = @($each)[0]
    $help = @($each)[1]
    if (-not $help) { $help = $word }
    if ("$word".StartsWith($wordToComplete)) {
      [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $help)
    }
  }
}
`;
}

function listed(values: Values): string {
  if (values === "files" || values === "nothing") return "@()";
  return values === "numbers" ? "'numbers'" : `@(${wordsOf(values).map(quoted).join(", ")})`;
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", "''")}'`;
}
