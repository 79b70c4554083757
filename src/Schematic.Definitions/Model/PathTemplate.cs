namespace Schematic.Definitions.Model;

/// <summary>A path with parameters, such as <c>/models/{model}</c>.</summary>
/// <param name="Text">The template as written, with a query where a document has one there.</param>
/// <param name="Segments">The parts of the path in order.</param>
public sealed record PathTemplate(string Text, IReadOnlyList<PathSegment> Segments)
{
    /// <summary>Splits a template at its braces. Text that opens a brace and never closes it is literal.</summary>
    public static PathTemplate Parse(string text)
    {
        var segments = new List<PathSegment>();
        var position = 0;
        while (position < text.Length)
        {
            var open = text.IndexOf('{', position);
            var close = open < 0 ? -1 : text.IndexOf('}', open);
            if (close < 0) break;
            if (open > position) segments.Add(new PathLiteral(text[position..open]));
            var name = text[(open + 1)..close];
            var keepsSlashes = name.StartsWith('+');
            segments.Add(new PathParameter(keepsSlashes ? name[1..] : name, keepsSlashes));
            position = close + 1;
        }

        if (position < text.Length) segments.Add(new PathLiteral(text[position..]));
        return new PathTemplate(text, segments);
    }

    /// <summary>The names of the parameters in order.</summary>
    public IEnumerable<string> ParameterNames => Segments.OfType<PathParameter>().Select(parameter => parameter.Name);

    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>A part of a <see cref="PathTemplate"/>.</summary>
public abstract record PathSegment;

/// <summary>Text that stands in every path.</summary>
/// <param name="Text">The text.</param>
public sealed record PathLiteral(string Text) : PathSegment
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>A place that a parameter fills.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="KeepsSlashes">Whether a slash in the value stays a slash: <c>{+name}</c>, RFC 6570 section 3.2.3.</param>
public sealed record PathParameter(string Name, bool KeepsSlashes) : PathSegment
{
    /// <inheritdoc/>
    public override string ToString() => $"{{{(KeepsSlashes ? "+" : "")}{Name}}}";
}
