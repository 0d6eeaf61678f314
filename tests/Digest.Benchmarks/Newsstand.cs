using System.Globalization;

namespace Digest.Benchmarks;

/// <summary>A made-up report, and what is true of it: what a builder is told of this depends on the builder.</summary>
/// <param name="Path">Its place below <c>articles/</c>, with <c>/</c> between parts and the ending that Digest reads it under.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Outlet">Who prints it.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Day">The day it was printed.</param>
/// <param name="Dated">Whether it says so.</param>
/// <param name="Story">The number of its story.</param>
/// <param name="Paragraphs">Its text; the last two paragraphs are what the outlet prints below all its reports.</param>
internal sealed record Print(
    string Path,
    string Headline,
    string Outlet,
    string Author,
    DateOnly Day,
    bool Dated,
    int Story,
    ImmutableArray<string> Paragraphs
);

/// <summary>
/// Makes reports as long as those of newspapers: happenings told by several outlets, one in five again in later years, a quarter of the
/// paragraphs copies (as they were, with a word changed, with a sentence more), one report in ten undated. The same for the same seed.
/// </summary>
internal static class Newsstand
{
    private const int Kinds = 300;
    private const int PerTelling = 10;
    private const int Outlets = 24;

    /// <summary>Makes a number of reports.</summary>
    public static ImmutableArray<Print> Make(int count, ulong seed)
    {
        var dice = new Dice(seed);
        var prints = ImmutableArray.CreateBuilder<Print>(count);
        for (var story = 0; prints.Count < count; story++)
        {
            var scene = Scene.Of(dice, dice.Next(Kinds));
            var told = new List<string>();
            for (var again = dice.OneIn(5) ? 2 + dice.Next(3) : 1; again > 0; again--)
            {
                for (var n = 1 + dice.Next((2 * PerTelling) - 1); n > 0 && prints.Count < count; n--)
                {
                    prints.Add(Of(dice, scene, told, prints.Count, story));
                }

                scene = scene.Later(dice);
            }
        }

        return prints.MoveToImmutable();
    }

    private static Print Of(Dice dice, Scene scene, List<string> told, int number, int story)
    {
        var at = dice.Zipf(Outlets);
        var outlet = Vocabulary.Names[at * 7] + (at % 2 == 0 ? " Courier" : " Herald");
        var ending = dice.Next(8) switch
        {
            0 => ".txt",
            1 => ".html",
            _ => ".md",
        };
        string[] text = [.. Enumerable.Range(0, 5 + dice.Next(8)).Select(_ => Paragraph(dice, scene, told))];
        told.AddRange(text);
        return new Print(
            string.Create(CultureInfo.InvariantCulture, $"{number / 100:0000}/{number:000000}{ending}"),
            scene.Headline(dice),
            outlet,
            $"{dice.Of(Vocabulary.Names)} {dice.Of(Vocabulary.Names)}",
            scene.Day.AddDays(dice.Next(4)),
            !dice.OneIn(10),
            story,
            [.. text, $"Read more: the {outlet} newsletter comes every morning. Subscribe today.", $"© {outlet}. All rights reserved."]
        );
    }

    private static string Paragraph(Dice dice, Scene scene, List<string> told)
    {
        if (told.Count == 0 || !dice.OneIn(4))
        {
            return string.Join(' ', Enumerable.Range(0, 2 + dice.Next(3)).Select(_ => Said(dice, scene)));
        }

        var copy = told[dice.Next(told.Count)];
        var words = copy.Split(' ');
        words[dice.Next(words.Length)] = dice.Of(Vocabulary.Plain);
        return dice.Next(4) switch
        {
            0 => string.Join(' ', words),
            1 => copy + " " + Said(dice, scene),
            _ => copy,
        };
    }

    private static string Said(Dice dice, Scene scene) =>
        dice.OneIn(5) ? $"“{scene.Sentence(dice).TrimEnd('.')},” {scene.Names[dice.Zipf(4)]} said." : scene.Sentence(dice);
}
