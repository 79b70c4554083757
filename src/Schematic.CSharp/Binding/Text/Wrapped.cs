namespace Schematic.CSharp.Binding.Text;

/// <summary>Lays lists out over lines of readable width.</summary>
internal static class Wrapped
{
    private const int Width = 110;

    /// <summary>Lines of items with commas between them; the last item has none after it.</summary>
    public static IReadOnlyList<string> Lines(IEnumerable<string> items)
    {
        var lines = new List<string>();
        foreach (var item in items)
        {
            if (lines.Count > 0 && lines[^1].Length + item.Length < Width) lines[^1] += ", " + item;
            else lines.Add(item);
        }

        for (var index = 0; index < lines.Count - 1; index++) lines[index] += ",";
        return lines;
    }
}
