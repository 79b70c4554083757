using System.Text;

namespace Schematic.CSharp.Binding.Code;

/// <summary>Lays lists out over lines of readable width.</summary>
internal static class Wrapped
{
    private const int Width = 110;

    /// <summary>Lines of items with commas between them; the last item has none after it.</summary>
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
