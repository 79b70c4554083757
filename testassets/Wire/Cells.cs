using Wire.Apis.Wire;

namespace Wire;

/// <summary>A value of each type, for the columns of the tables of styles.</summary>
internal sealed record Cells
{
    private static readonly Rgb Rgb = new() { R = 100, G = 200, B = 150 };

    /// <summary>The values of the specification's table (OpenAPI 3.2, "Style Examples"), and scalars beside them.</summary>
    public static Cells Plain { get; } = new() { Text = "blue", List = ["blue", "black", "brown"], Object = Rgb };

    /// <summary>Characters with a meaning in URLs, headers or cookies, and some outside ASCII.</summary>
    public static Cells Reserved { get; } = new() { Text = "a/b?c#d%e&f=g;h,i+j ü😀", List = ["a,b", "c d"], Object = Rgb };

    /// <summary>A list and an object with nothing in them, which RFC 6570, section 2.3 takes for undefined.</summary>
    public static Cells Hollow { get; } = new() { Text = "blue", List = [], Object = new Rgb() };

    public string Empty => "";

    public required string Text { get; init; }

    public long Count => -9007199254740993;

    public double Ratio => 0.25;

    public bool Flag => true;

    public Color Color => Color.DarkRed;

    public required IReadOnlyList<string> List { get; init; }

    public required Rgb Object { get; init; }
}
