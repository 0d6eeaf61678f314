using System.Security.Cryptography;
using System.Text;
using Digest.Acquiring;

namespace Digest.Evaluation;

/// <summary>Files in many charsets: decoded to the right text, or refused by name; never to another text.</summary>
internal sealed class Encodings : IMeasure
{
    private const string Folder = "../hostile/encodings";

    /// <inheritdoc/>
    public string Name => "encodings";

    /// <inheritdoc/>
    public ImmutableArray<string> Needs => [Folder + "/index.jsonl"];

    /// <inheritdoc/>
    public Outcome Run(string data)
    {
        var right = 0;
        var errors = ImmutableArray.CreateBuilder<Wrong>();
        foreach (var row in Gold.Rows(data, Needs[0]))
        {
            var file = row.Must("file");
            var text = Charsets.Decode(file, File.ReadAllBytes(Path.Combine(data, Folder, file)), false, new Diagnostics());
            var hash = Convert.ToHexStringLower(
                SHA256.HashData(Encoding.UTF8.GetBytes(text?.Text.Replace("\r\n", "\n", StringComparison.Ordinal) ?? ""))
            );
            if (text is not null && hash == row.Text("utf8_sha256"))
            {
                right++;
                continue;
            }

            errors.Add(new Wrong(text is null ? "refused" : "mojibake", file, file, text?.Charset ?? "", row.Must("declared")));
        }

        var (n, refused) = (right + errors.Count, errors.Count(e => e.Kind == "refused"));
        var wrong = errors.Count - refused;
        return new Outcome(
            [$"encodings: {right} of {n} right, {refused} refused, {wrong} wrong"],
            [
                new Figure
                {
                    What = "files in many charsets read right",
                    Data = "UTF-unknown's tests",
                    N = n,
                    Ours = $"{right} right, {refused} refused, {wrong} wrong",
                    Aim = "none wrong",
                    Met = wrong == 0,
                },
            ],
            errors.ToImmutable()
        );
    }
}
