using System.Text;

namespace Schematic.CSharp.Binding.Code;

/// <summary>Wraps lists into lines of readable width.</summary>
internal static class Wrapped
{
    private const int Width = 110;

    /// <summary>Joins items with commas and wraps them into lines; the last item has no comma after it.</summary>
    public static IReadOnlyList<string> Lines(IEnumerable<string> items)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        foreach (var item in items)
        {
            if (line.Length > 0 && line.Length + item.Length >= Width)
            {
                lines.Add(line.Append(',').ToString());
                line.Clear();
            }

            line.Append(line.Length > 0 ? ", " : "").Append(item);
        }

        if (line.Length > 0) lines.Add(line.ToString());
        return lines;
    }
}
