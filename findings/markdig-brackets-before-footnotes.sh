#!/usr/bin/env bash
# Markdig 1.6.0, UseFootnotes: words in brackets right before the call of a footnote are lost, and so is the first of two calls in a row.
#
# A footnote is kept as the definition of a link whose label is "^1". So "[sic][^1]" reads as a link by reference, words in brackets and the
# label of a definition, and the link that such a definition makes is the call of the footnote, without the words: the page has the note
# and not the "sic". Of "[^1][^2]" one call is left, as if the first were the words of the second: it leads to the second note, numbered 1,
# and the first note is not printed at all, since nobody calls it. Newspapers put "[sic]" before a note, and two notes on one word.
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

var notes = new MarkdownPipelineBuilder().UseFootnotes().Build();
foreach (var text in new[]
{
    "He signed it [sic][^1] by hand.\n\n[^1]: So the clerk.\n",
    "Both said so[^1][^2] that day.\n\n[^1]: The mayor.\n[^2]: The clerk.\n",
})
{
    var page = Markdown.ToHtml(text, notes);
    Console.WriteLine(Regex.Replace(page, "<[^>]*>|&#\\d+;", "").Replace("\n", " ").Trim());
}
CS
seen=$(dotnet run app.cs | sed 's/  */ /g')
wanted='He signed it 1 by hand. So the clerk.
Both said so1 that day. The clerk.'
printf '%s\n' "$seen"
if [ "$seen" = "$wanted" ]; then
  echo "as found: Markdig 1.6.0"
else
  echo "changed; what was found:" && printf '%s\n' "$wanted"
  exit 1
fi
