#!/usr/bin/env bash
# Markdig 1.6.0: the slice of a line of code is not always a slice of the text that was parsed.
#
# Where a tab belongs in part to the list or quotation around it (in "-<tab><tab>code" the second tab gives two of its columns to the
# item), the parser makes a string of its own for the line, with spaces for the rest of the tab. Slice.Start and Slice.End then count from
# the start of that string, though PreciseSourceLocation is on, and nothing in the slice says so: only Slice.Text is another object. Who
# cuts the source by them reads words of some other place, here "Subscr" of the first line for the code. StringLine.Position still
# names the start of the line in the source.
#
# Needs the .NET 10 SDK and a package feed. Leaves with 0 where this holds, with 1 where it changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > app.cs <<'CS'
#:package Markdig@1.6.0
using Markdig;
using Markdig.Syntax;

var text = "Subscribers first.\n\n-\t\tcode\n";
var code = Markdown.Parse(text, new MarkdownPipelineBuilder { PreciseSourceLocation = true }.Build()).Descendants<CodeBlock>().Single();
var line = code.Lines.Lines[0];
var slice = line.Slice;
Console.WriteLine($"slice [{slice}]");
Console.WriteLine($"source there [{text[slice.Start..(slice.End + 1)]}]");
Console.WriteLine($"of the parsed text: {ReferenceEquals(slice.Text, text)}");
Console.WriteLine($"position of the line {line.Position}, of the dash {text.IndexOf('-')}");
CS
seen=$(dotnet run app.cs)
wanted='slice [  code]
source there [Subscr]
of the parsed text: False
position of the line 20, of the dash 20'
printf '%s\n' "$seen"
if [ "$seen" = "$wanted" ]; then
  echo "as found: Markdig 1.6.0"
else
  echo "changed; what was found:" && printf '%s\n' "$wanted"
  exit 1
fi
