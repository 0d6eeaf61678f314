namespace Digest.Evaluation;

/// <summary>Ratios that are 0, not undefined, where there is nothing to divide by, and how figures are printed.</summary>
internal static class Score
{
    /// <summary>Harmonic mean of precision and recall.</summary>
    public static double F1(double p, double r) => p + r > 0 ? 2 * p * r / (p + r) : 0;

    /// <summary><paramref name="a"/> of <paramref name="b"/>.</summary>
    public static double Ratio(double a, double b) => b == 0 ? 0 : a / b;

    /// <summary>Mean of the values that are there; 0 for none.</summary>
    public static double Mean(IEnumerable<double?> values)
    {
        var (sum, n) = (0.0, 0);
        foreach (var v in values.OfType<double>())
        {
            (sum, n) = (sum + v, n + 1);
        }

        return Ratio(sum, n);
    }

    /// <summary>Three places: <c>0.951</c>.</summary>
    public static string Long(double value) => value.ToString("F3", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>As in the table: <c>.951</c>, <c>1.000</c>.</summary>
    public static string Short(double value) =>
        Long(value) is var text && text.StartsWith("0.", StringComparison.Ordinal) ? text[1..] : text;

    /// <summary>Four places: <c>.0006</c>.</summary>
    public static string Short4(double value) =>
        value.ToString("F4", System.Globalization.CultureInfo.InvariantCulture) is var text && text[0] == '0' ? text[1..] : text;

    /// <summary>Precision, recall and F1 as in the table.</summary>
    public static string Prf(double p, double r) => $"P {Short(p)} R {Short(r)} F {Short(F1(p, r))}";
}
