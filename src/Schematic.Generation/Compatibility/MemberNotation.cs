using Schematic.Definitions.Model;

namespace Schematic.Generation.Compatibility;

/// <summary>
/// The notation of members in a record, similar to a declaration in C#:
/// <c>["required"] ["readonly"] ["writeonly"] ["deprecated"] type [name] ["=" JSON string] ["(" serialization ")"]</c>.
/// </summary>
internal static class MemberNotation
{
    private const string Required = "required";
    private const string ReadOnly = "readonly";
    private const string WriteOnly = "writeonly";
    private const string Deprecated = "deprecated";

    /// <summary>Returns the notation of a member, without its name on the wire.</summary>
    public static string Of(SurfaceMember member) => string.Join(' ', Words(member));

    /// <summary>Parses the notation of a member; returns null if it is not valid.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="text">The notation.</param>
    public static SurfaceMember? Parse(string name, string text)
    {
        var position = 0;
        var marks = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mark in (string[])[Required, ReadOnly, WriteOnly, Deprecated])
            if (SurfaceNotation.Take(text, ref position, mark + " ")) marks.Add(mark);
        if (SurfaceNotation.Parse(text, ref position) is not { } type) return null;

        SurfaceNotation.Take(text, ref position, " ");
        var code = Identifier(text, ref position);
        SurfaceNotation.Take(text, ref position, " ");
        var constant = SurfaceNotation.Take(text, ref position, "= ") ? SurfaceNotation.Unquote(text, ref position) ?? "" : null;
        SurfaceNotation.Take(text, ref position, " ");
        var serialization = position < text.Length && text[position] == '(' && text[^1] == ')' ? text[(position + 1)..^1] : null;
        if (serialization is null && position != text.Length) return null;
        return new SurfaceMember(name, type)
        {
            Code = code.Length == 0 ? null : code,
            IsRequired = marks.Contains(Required),
            IsReadOnly = marks.Contains(ReadOnly),
            IsWriteOnly = marks.Contains(WriteOnly),
            IsDeprecated = marks.Contains(Deprecated),
            Constant = constant,
            Serialization = serialization,
        };
    }

    private static IEnumerable<string> Words(SurfaceMember member)
    {
        if (member.IsRequired) yield return Required;
        if (member.IsReadOnly) yield return ReadOnly;
        if (member.IsWriteOnly) yield return WriteOnly;
        if (member.IsDeprecated) yield return Deprecated;
        // A type with the name of a modifier would be read as the modifier, so it is quoted.
        yield return member.Type is NamedReference { Name: Required or ReadOnly or WriteOnly or Deprecated } named
            ? SurfaceNotation.Quote(named.Name) + (named.IsNullable ? "?" : "")
            : SurfaceNotation.Of(member.Type);
        if (member.Code is { } code) yield return code;
        if (member.Constant is { } constant) yield return "= " + SurfaceNotation.Quote(constant);
        if (member.Serialization is { } serialization) yield return $"({serialization})";
    }

    private static string Identifier(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && text[position] is not (' ' or '=' or '(')) position++;
        return text[start..position];
    }
}
