namespace Schematic.Definitions.Model;

/// <summary>A path with parameters, such as <c>/models/{model}</c>.</summary>
/// <param name="Text">The template as written, including a query if the document contains one.</param>
/// <param name="Segments">The segments of the path in order.</param>
public sealed record PathTemplate(string Text, IReadOnlyList<PathSegment> Segments)
{
    /// <summary>Splits a template at its braces. A brace without a closing brace is literal.</summary>
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

/// <summary>A literal part of a path.</summary>
/// <param name="Text">The characters of the part.</param>
public sealed record PathLiteral(string Text) : PathSegment
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>A parameter of a path.</summary>
/// <param name="Name">The name of the parameter.</param>
/// <param name="KeepsSlashes">True if slashes in the value are not escaped: <c>{+name}</c>, RFC 6570 section 3.2.3.</param>
public sealed record PathParameter(string Name, bool KeepsSlashes) : PathSegment
{
    /// <inheritdoc/>
    public override string ToString() => $"{{{(KeepsSlashes ? "+" : "")}{Name}}}";
}
