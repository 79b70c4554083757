namespace Schematic.Runtime;

/// <summary>The numbers of members and items that were skipped.</summary>
/// <param name="Count">The number of all.</param>
/// <param name="Malformed">The number of those that are malformed; the description does not define the others.</param>
internal readonly record struct JsonLosses(int Count, int Malformed)
{
    /// <summary>A member that the description does not define.</summary>
    public static readonly JsonLosses UnknownMember = new(1, 0);

    /// <summary>A value that does not have its format.</summary>
    public static readonly JsonLosses MalformedValue = new(1, 1);

    public static JsonLosses operator +(JsonLosses left, JsonLosses right) => new(left.Count + right.Count, left.Malformed + right.Malformed);

    public static JsonLosses operator -(JsonLosses left, JsonLosses right) => new(left.Count - right.Count, left.Malformed - right.Malformed);
}
