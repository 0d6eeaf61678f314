using Digest.Text;

namespace Digest.Describing;

/// <summary>Takes a byline without "By": a line of nothing but people's names below the headline, right beside the date line. Anywhere else a name is just a name.</summary>
internal sealed class ReadLooseByline : IClue
{
    /// <inheritdoc/>
    public void Look(Sheet sheet, Clues found)
    {
        if (found.Byline.Exists(b => b.Rank <= Ranks.LabelledLine))
        {
            return;
        }

        var headline = -1;
        for (var k = 0; k < sheet.Head.Length; k++)
        {
            headline = sheet[sheet.Head[k]].Rule == "headline" ? k : headline;
        }

        for (var k = headline + 1; headline >= 0 && k < sheet.Head.Length; k++)
        {
            var i = sheet.Head[k];
            var beside = (k > headline + 1 && IsDate(sheet, k - 1)) || (k + 1 < sheet.Head.Length && IsDate(sheet, k + 1));
            if (!beside || !sheet.IsKept(i) || People(sheet[i].Text) is not { Length: > 0 } names)
            {
                continue;
            }

            found.Byline.Add(new Clue<NameList>(new NameList(names), Basis.Stated, Ranks.Line, sheet.Say(i, "names beside the date line")));
            sheet.Lift(i, "byline");
            return;
        }
    }

    private static bool IsDate(Sheet sheet, int k) => sheet[sheet.Head[k]].Rule is "date" or "source";

    /// <summary>The names, when all of them look like people or are agencies; empty otherwise.</summary>
    private static ImmutableArray<string> People(string line)
    {
        var names = line.Length <= 100 ? BylineReader.Names(line) : [];
        return names.All(n => Agencies.Find(n) is not null || IsPerson(n)) && names.Any(n => n.Contains(' ', StringComparison.Ordinal)) ? names : [];
    }

    /// <summary>Two to five capitalised words without "The" before them, none of them a word of bodies, places or the press.</summary>
    public static bool IsPerson(string name)
    {
        var words = Words.Of(name);
        return words.Length is >= 2 and <= 5 && words[0].Key != "the" && words.All(w => !w.Digit && !CueWords.Bodies.Contains(w.Key)) && !MediaNames.IsPress(name) && name.Count(char.IsUpper) >= 2 && words.Any(w => name[w.Start..w.End].Any(char.IsLower));
    }
}
