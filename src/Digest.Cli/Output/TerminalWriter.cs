using System.Text;

namespace Digest.Output;

/// <summary>
/// What a command writes its answer on: lines that keep within the width of a terminal and have colours there; anywhere else whole lines of
/// plain text. Marks of style are code points that no text of an article holds, so that it is made harmless first and styled after.
/// </summary>
internal sealed class TerminalWriter(TextWriter output, int width, bool colour)
{
    private static readonly string[] Codes = ["\e[0m", "\e[1m", "\e[2m", "\e[31m", "\e[32m", "\e[33m", "\e[36m"];

    /// <summary>
    /// Columns of the terminal; <see cref="int.MaxValue"/> where there is none, so that nothing is cut or broken on its way into a file or
    /// a pipe.
    /// </summary>
    public int Width => width;

    /// <summary>The paper for an output.</summary>
    public static TerminalWriter Of(TextWriter output)
    {
        var terminal =
            (ReferenceEquals(output, System.Console.Out) && !System.Console.IsOutputRedirected)
            || (ReferenceEquals(output, System.Console.Error) && !System.Console.IsErrorRedirected);
        if (!terminal)
        {
            return new TerminalWriter(output, int.MaxValue, colour: false);
        }

        int columns;
        try
        {
            columns = System.Console.WindowWidth;
        }
        catch (IOException)
        {
            columns = 0;
        }

        var plain =
            Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } || Environment.GetEnvironmentVariable("TERM") is "dumb";
        return new TerminalWriter(output, columns >= 20 ? columns : 80, !plain);
    }

    /// <summary>Bold, for what a line is about.</summary>
    public static string Bold(string text) => Styled(1, text);

    /// <summary>Faint, for what stands beside it.</summary>
    public static string Faint(string text) => Styled(2, text);

    /// <summary>Red, for what is lost.</summary>
    public static string Red(string text) => Styled(3, text);

    /// <summary>Green, for what is new.</summary>
    public static string Green(string text) => Styled(4, text);

    /// <summary>Yellow, for what wants a look.</summary>
    public static string Yellow(string text) => Styled(5, text);

    /// <summary>Cyan, for places.</summary>
    public static string Cyan(string text) => Styled(6, text);

    /// <summary>One line as it is.</summary>
    public void Line(string text = "")
    {
        Put(text);
        output.WriteLine();
    }

    /// <summary>A line whose first words lead to a file, where the terminal follows links (OSC 8).</summary>
    public void Line(string linked, string file, string rest)
    {
        if (colour)
        {
            output.Write($"\e]8;;{Address(file)}\e\\");
            Put(linked);
            output.Write("\e]8;;\e\\");
        }
        else
        {
            Put(linked);
        }

        Put(rest);
        output.WriteLine();
    }

    /// <summary>A text broken at white space to fit, behind <paramref name="label"/>, the rest of it below its first word.</summary>
    public void Text(string label, string text)
    {
        var indent = Cells.Of(label);
        var room = Math.Max(20, width - indent);
        var line = new StringBuilder(label);
        var used = 0;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var cells = Cells.Of(word);
            if (used > 0 && used + 1 + cells > room)
            {
                Line(line.ToString());
                line.Clear().Append(' ', indent);
                used = 0;
            }

            line.Append(used > 0 ? " " : "").Append(word);
            used += cells + (used > 0 ? 1 : 0);
        }

        Line(line.ToString().TrimEnd());
    }

    /// <summary>A heading with an empty line above.</summary>
    public void Heading(string text)
    {
        Line();
        Line(Bold(text));
    }

    private void Put(string text)
    {
        var line = new StringBuilder();
        foreach (var c in TextReport.Plain(text))
        {
            if (StyleMarks.Of(c) is >= 0 and var code)
            {
                line.Append(colour ? Codes[code] : "");
            }
            else
            {
                line.Append(c);
            }
        }

        output.Write(line.ToString());
    }

    // Everything but what a path may hold anywhere is escaped: no byte of a file name reaches the terminal as it is.
    private static string Address(string file)
    {
        var address = new StringBuilder("file://");
        var path = Path.GetFullPath(file).Replace('\\', '/');
        address.Append(path.StartsWith('/') ? "" : "/");
        foreach (var unit in Encoding.UTF8.GetBytes(path))
        {
            _ =
                char.IsAsciiLetterOrDigit((char)unit) || (char)unit is '/' or '-' or '_' or '.' or '~' or ':'
                    ? address.Append((char)unit)
                    : address.Append(System.Globalization.CultureInfo.InvariantCulture, $"%{unit:X2}");
        }

        return address.ToString();
    }

    private static string Styled(int style, string text) => text.Length == 0 ? text : StyleMarks.Mark(style) + text + StyleMarks.Mark(0);
}
