using System.CommandLine;
using System.Globalization;
using Digest.Output;
using Digest.Text;

namespace Digest.Listing;

/// <summary><c>digest stories</c>: lists the stories; with <c>--pin</c> writes the present filing down in <c>stories.yml</c>.</summary>
internal static class StoriesCommand
{
    /// <summary>The command.</summary>
    public static Command Make(TextWriter output, TextWriter error)
    {
        var asking = new QueryOptions();
        var ids = new Argument<string[]>("story")
        {
            Description = "Ids of stories; all of them when left out.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var pin = new Option<bool>("--pin")
        {
            Description =
                "Adds the present filing to stories.yml, so that nothing that comes later moves it. What stands there stays as it is.",
        };
        var dry = new Option<bool>("--dry-run", "-n") { Description = "With --pin: shows what would be added, and adds nothing." };
        var command = new Command(
            "stories",
            """
            Lists the stories with their years, the number of reports, and what an editor may want to look at.

            Examples:
              digest stories
              digest stories --format json
              digest stories --pin --dry-run
              digest stories --pin bridge-at-pellworth-closed
            """
        )
        {
            ids,
            pin,
            dry,
            asking.Input,
            asking.Drafts,
            asking.Jobs,
            asking.Format,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(dry) && !result.GetValue(pin))
            {
                result.AddError("--dry-run belongs to --pin: the list alone writes nothing.");
            }
        });
        command.SetAction(line =>
            QueryOptions.Answer(
                asking.Options(line),
                error,
                known =>
                    Choose(line.GetValue(ids) ?? [], known, error) is not { } stories ? ExitCodes.Usage
                    : line.GetValue(pin) ? Pin(stories, known, asking.Options(line), !line.GetValue(dry), output, error)
                    : List(
                        stories,
                        known,
                        Pipeline.Review(known, line.GetValue(asking.Jobs)),
                        line.GetValue(asking.Format) == "json",
                        output
                    )
            )
        );
        return command;
    }

    private static ImmutableArray<AnnotatedStory>? Choose(string[] ids, Known known, TextWriter error)
    {
        var wanted = ids.Select(id => id.Trim('/').Split('/') is [.., "stories", var last] ? last : id.Trim('/'))
            .ToHashSet(StringComparer.Ordinal);
        if (wanted.FirstOrDefault(id => !known.Stories.Any(s => s.Story.Id == id)) is { } missing)
        {
            var near = Nearest.Of(missing, known.Stories.Select(s => s.Story.Id), 3);
            QueryOptions.Refuse(
                error,
                $"no story has the id “{missing}”",
                near.IsEmpty ? "'digest stories' lists the ids" : $"Did you mean {string.Join(", ", near)}?",
                ExitCodes.Usage
            );
            return null;
        }

        return wanted.Count == 0 ? known.Stories : [.. known.Stories.Where(s => wanted.Contains(s.Story.Id))];
    }

    private static int List(ImmutableArray<AnnotatedStory> stories, Known known, FilingReview review, bool json, TextWriter output)
    {
        var rows = StoryRow.Of(stories, known.Editor.Pins, review);
        var ids = stories.Select(s => s.Story.Id).ToHashSet(StringComparer.Ordinal);
        var suggestions = review
            .Suggestions.Where(s => ids.Contains(s.Story) || (s.Other is { } other && ids.Contains(other)))
            .ToImmutableArray();
        if (json)
        {
            JsonAnswer.Write(
                output,
                w =>
                {
                    StoryTable.Write(rows, w);
                    Suggesting.Write(suggestions, w);
                }
            );
        }
        else
        {
            var paper = TerminalWriter.Of(output);
            StoryTable.Write(rows, paper);
            Suggesting.Write(suggestions, paper);
        }

        return ExitCodes.Clean;
    }

    private static int Pin(
        ImmutableArray<AnnotatedStory> stories,
        Known known,
        BuildOptions options,
        bool write,
        TextWriter output,
        TextWriter error
    )
    {
        var wishes = Pinning.Of(stories, known.Editor.Pins);
        var paper = TerminalWriter.Of(output);
        if (!Amending.Do(options, Pipeline.Amend(options, wishes), write, paper, error))
        {
            return ExitCodes.WithErrors;
        }

        var (reports, many) = (wishes.OfType<StoryWish>().Sum(w => w.Members.Length), wishes.Length == 1 ? "story" : "stories");
        paper.Line(
            reports == 0
                ? "Nothing to add: all of it is pinned."
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{reports:N0} {(reports == 1 ? "report" : "reports")} in {wishes.Length:N0} {many} "
                        + $"{(write ? "are pinned" : "would be pinned; nothing is written")}."
                )
        );
        return ExitCodes.Clean;
    }
}
