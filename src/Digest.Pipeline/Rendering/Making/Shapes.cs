using System.Globalization;
using System.Text;
using Digest.Rendering.Views;

namespace Digest.Rendering.Making;

/// <summary>Draws the strips of a picture as one shape a state. Whole numbers only: the same input draws the same picture.</summary>
internal static class Shapes
{
    // Where a strip's line lies below its top edge, and how far down a cell begins that stands for a part.
    private const int Track = 8;
    private const int Half = 7;

    /// <summary>The lines of all strips, then their cells by state, in the order in which the states first occur.</summary>
    /// <param name="strips">One a report.</param>
    /// <param name="width">Of the picture, in its units.</param>
    public static ImmutableArray<ShapeView> Of(ImmutableArray<StripView> strips, int width)
    {
        if (strips.IsEmpty)
        {
            return [];
        }

        var lines = new StringBuilder();
        var states = new List<(string State, StringBuilder D)>();
        foreach (var strip in strips)
        {
            Draw(lines, 0, strip.Y + Track, width, 1);
            foreach (var cell in strip.Cells)
            {
                var shape = states.Find(s => s.State == cell.State).D;
                if (shape is null)
                {
                    states.Add((cell.State, shape = new StringBuilder()));
                }

                var down = cell.State == "part" ? Half : 0;
                Draw(shape, cell.X, cell.Y + down, cell.Width, cell.Height - down);
            }
        }

        return
        [
            new ShapeView { State = "track", D = lines.ToString() },
            .. states.Select(s => new ShapeView { State = s.State, D = s.D.ToString() }),
        ];
    }

    private static void Draw(StringBuilder d, int x, int y, int width, int height) =>
        d.Append(CultureInfo.InvariantCulture, $"M{x} {y}h{width}v{height}h-{width}z");
}
