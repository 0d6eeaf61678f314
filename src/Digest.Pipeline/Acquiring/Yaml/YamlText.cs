using System.Text;

namespace Digest.Acquiring;

/// <summary>Compares YAML values by what they say, not where they stand.</summary>
internal static class YamlText
{
    /// <summary>Whether two values say the same.</summary>
    public static bool Same(YamlValue a, YamlValue b) => Of(a) == Of(b);

    /// <summary>A value in flow style on one line.</summary>
    public static string Of(YamlValue value)
    {
        var text = new StringBuilder();
        Write(value, text);
        return text.ToString();
    }

    private static void Write(YamlValue value, StringBuilder text)
    {
        switch (value)
        {
            case YamlScalar s:
                text.Append(s.Text.Trim());
                break;
            case YamlList list:
                text.Append('[');
                foreach (var item in list.Items)
                {
                    Write(item, text);
                    text.Append(", ");
                }

                text.Append(']');
                break;
            case YamlMap map:
                text.Append('{');
                foreach (var entry in map.Entries)
                {
                    text.Append(entry.Key).Append(": ");
                    Write(entry.Value, text);
                    text.Append(", ");
                }

                text.Append('}');
                break;
        }
    }
}
