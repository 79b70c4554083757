using System.Globalization;
using System.Xml.Linq;

namespace Schematic.Benchmarks.Traces;

/// <summary>Draws a timeline as viewers show it: a line for each thread, in it what lies within something else below that; then the modules.</summary>
internal static class TracePicture
{
    private const int Left = 110;
    private const int Width = 1080;
    private const int LaneHeight = 14;
    private const int Gap = 8;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly (string Stage, string Color)[] Colors =
    [
        ("generate", "#dddddd"), ("compare", "#bab0ac"), ("read", "#4e79a7"), ("load", "#a0cbe8"), ("import", "#76b7b2"), ("bind", "#f28e2b"),
        ("render", "#59a14f"), ("validate", "#e15759"), ("format", "#b07aa1"), ("stage", "#9c755f"), ("describe", "#edc948"), ("commit", "#333333"),
    ];

    /// <summary>Draws the timeline of a file into another.</summary>
    public static void Draw(string trace, string picture)
    {
        var timeline = Timeline.Read(trace);
        var scale = Width / timeline.End;
        var (elements, y) = (new List<XElement>(Legend()), 40);
        foreach (var thread in timeline.Threads)
        {
            elements.Add(Label(thread.Name, y));
            elements.AddRange(Merge(thread.Bars, scale).Select(bar => Rectangle(bar, y + (bar.Depth * LaneHeight), scale, ColorOf(bar.Name))));
            y += ((thread.Bars.Max(bar => bar.Depth) + 1) * LaneHeight) + Gap;
        }

        y += Gap;
        foreach (var module in timeline.Modules)
        {
            elements.Add(Label(module.Name, y));
            elements.Add(Rectangle(module, y, scale, "#8cb4d9"));
            y += LaneHeight + 2;
        }

        elements.AddRange(Axis(timeline.End, y, scale));
        var (width, height) = (Left + Width + 30, y + 24);
        new XElement(
            Svg + "svg", new XAttribute("viewBox", $"0 0 {width} {height}"), new XAttribute("width", width), new XAttribute("height", height),
            new XAttribute("font-family", "sans-serif"), new XAttribute("font-size", 11),
            new XElement(Svg + "rect", new XAttribute("width", width), new XAttribute("height", height), new XAttribute("fill", "white")),
            elements).Save(picture);
    }

    // Adjacent bars that are narrower than a dot become one bar.
    private static List<Bar> Merge(IReadOnlyList<Bar> bars, double scale)
    {
        var merged = new List<Bar>();
        foreach (var lane in bars.Where(bar => Colors.Any(color => color.Stage == bar.Name)).GroupBy(bar => bar.Depth))
        {
            Bar? last = null;
            foreach (var bar in lane)
            {
                if (last?.Name == bar.Name && (bar.Start - last.End) * scale < 0.3) merged.RemoveAt(merged.Count - 1);
                else last = null;
                merged.Add(last = last is null ? bar : last with { End = bar.End });
            }
        }

        return merged;
    }

    private static XElement Rectangle(Bar bar, int y, double scale, string color) => new(
        Svg + "rect",
        new XAttribute("x", Number(Left + (bar.Start * scale))),
        new XAttribute("y", y),
        new XAttribute("width", Number(Math.Max(0.2, (bar.End - bar.Start) * scale))),
        new XAttribute("height", LaneHeight - 1),
        new XAttribute("fill", color),
        new XElement(Svg + "title", $"{bar.Name}, {Number(bar.End - bar.Start)} ms"));

    private static IEnumerable<XElement> Legend() => Colors.SelectMany((color, index) => new[]
    {
        new XElement(Svg + "rect", new XAttribute("x", Left + (index * 90)), new XAttribute("y", 10), new XAttribute("width", 12), new XAttribute("height", 12), new XAttribute("fill", color.Color)),
        Text(color.Stage, Left + (index * 90) + 16, 20, "start"),
    });

    private static IEnumerable<XElement> Axis(double end, int y, double scale)
    {
        var step = Math.Pow(10, Math.Floor(Math.Log10(end / 2)));
        for (double time = 0; time <= end; time += step)
        {
            var x = Number(Left + (time * scale));
            yield return new XElement(
                Svg + "line", new XAttribute("x1", x), new XAttribute("x2", x), new XAttribute("y1", 34), new XAttribute("y2", y), new XAttribute("stroke", "#00000022"));
            yield return Text(Number(time) + " ms", Left + (time * scale), y + 14, "middle");
        }
    }

    private static XElement Label(string text, int y) => Text(text, Left - 8, y + 10, "end");

    private static XElement Text(string text, double x, double y, string anchor) =>
        new(Svg + "text", new XAttribute("x", Number(x)), new XAttribute("y", Number(y)), new XAttribute("text-anchor", anchor), text);

    private static string ColorOf(string stage) => Colors.First(color => color.Stage == stage).Color;

    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
