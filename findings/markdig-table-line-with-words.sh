#!/usr/bin/env bash
# Markdig 1.6.0, UsePipeTables: the second line of a table may hold words, and is thrown away with them.
#
# What makes lines with bars a table is a second line of hyphens. Of that line the parser asks only for what stands right in front of each
# bar: hyphens behind a word in emphasis are enough. "*seven*-|-" is taken for the line of hyphens and left out, the table has one row less,
# and "seven" stands nowhere on the page. GitHub's specification asks that the cells of this line hold hyphens and colons only.
#
# Needs the .NET 10 SDK and a package feed. Leaves with 0 where this holds, with 1 where it changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > app.cs <<'CS'
#:package Markdig@1.6.0
using System.Text.RegularExpressions;
using Markdig;

var tables = new MarkdownPipelineBuilder().UsePipeTables().Build();
foreach (var line in new[] { "seven -|-", "*seven*-|-" })
{
    var page = Markdown.ToHtml($"Boats | Crews\n{line}\nTwo | Nine\n", tables);
    Console.WriteLine($"{line}: {Regex.Count(page, "<tr>")} rows, {(page.Contains("seven") ? "" : "no ")}seven");
}
CS
seen=$(dotnet run app.cs)
wanted='seven -|-: 0 rows, seven
*seven*-|-: 2 rows, no seven'
printf '%s\n' "$seen"
if [ "$seen" = "$wanted" ]; then
  echo "as found: Markdig 1.6.0"
else
  echo "changed; what was found:" && printf '%s\n' "$wanted"
  exit 1
fi
