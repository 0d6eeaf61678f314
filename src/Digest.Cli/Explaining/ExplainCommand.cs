using System.CommandLine;
using Digest.Output;

namespace Digest.Explaining;

/// <summary><c>digest explain</c>: says how what is known of an article or a passage came to be known, or what a code means.</summary>
internal static class ExplainCommand
{
    /// <summary>The command.</summary>
    public static Command Make(TextWriter output, TextWriter error)
    {
        var asking = new QueryOptions();
        var about = new Argument<string>("article|passage|code")
        {
            Description =
                "An article: its id, its file, its address, the address of its original. Or a passage: its id or a link to it. "
                + "Or a code, as in DG1103.",
        };
        var command = new Command(
            "explain",
            "Says why an article is filed where it is, what else comes near, and how each fact is known; or who "
                + "carries a passage, in which words, on whose credit; or what a code of a message means, and what to do."
                + "\n\n"
                + """
                Examples:
                  digest explain 2016/northbank-telegram
                  digest explain input/articles/2016/northbank-telegram.txt
                  digest explain https://example.org/news/stories/a-story/2016/#p-1a2b3c4d
                  digest explain p-1a2b3c4d --format json
                  digest explain DG1103
                """
        )
        {
            about,
            asking.Input,
            asking.Drafts,
            asking.Jobs,
            asking.Format,
        };
        command.SetAction(line =>
            CodeAnswer.IsCode(line.GetValue(about)!)
                ? CodeAnswer.Say(line.GetValue(about)!, line.GetValue(asking.Format) == "json", output, error)
                : Run(line.GetValue(about)!, asking.Options(line), line.GetValue(asking.Format) == "json", output, error)
        );
        return command;
    }

    private static int Run(string asked, BuildOptions options, bool json, TextWriter output, TextWriter error) =>
        QueryOptions.Answer(
            options,
            error,
            known =>
            {
                var target = Target.Of(asked, known, options.Input);
                if (target.Passage is { } found)
                {
                    var answer = PassageAnswer.Of(found);
                    if (json)
                    {
                        JsonAnswer.Write(output, w => PassageJson.Write(answer, w));
                    }
                    else
                    {
                        PassageText.Write(answer, TerminalWriter.Of(output));
                    }

                    return ExitCodes.Clean;
                }

                if (target.Article is { } article)
                {
                    var answer = ArticleAnswer.Of(article, known, options);
                    if (json)
                    {
                        JsonAnswer.Write(output, w => ArticleJson.Write(answer, w));
                    }
                    else
                    {
                        ArticleText.Write(answer, options.Input, TerminalWriter.Of(output));
                    }

                    return ExitCodes.Clean;
                }

                return QueryOptions.Refuse(error, target.Trouble!, target.Remedy, ExitCodes.Usage);
            }
        );
}
