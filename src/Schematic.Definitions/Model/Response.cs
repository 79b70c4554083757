using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Model;

/// <summary>An answer that an operation may give.</summary>
/// <param name="Status">An exact code (<c>200</c>), a range (<c>4XX</c>) or <c>default</c>.</param>
public sealed record Response(string Status)
{
    /// <summary>The content in one of several media types, the preferred one first; empty for a response without a body.</summary>
    public IReadOnlyList<ResponseContent> Contents { get; init; } = [];

    /// <summary>The headers that the response may carry.</summary>
    public IReadOnlyList<ResponseHeader> Headers { get; init; } = [];

    /// <summary>What the response means.</summary>
    public Documentation Documentation { get; init; } = Documentation.None;

    /// <summary>Where it is described.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>Whether the response tells of success: a code of 200 to 299, or the range <c>2XX</c>.</summary>
    public bool IsSuccess => IsSuccessStatus(Status);

    /// <summary>True if a status is one of success: a code or the range <c>2XX</c>.</summary>
    public static bool IsSuccessStatus(string status) => status is ['2', _, _];
}

/// <summary>A header of a response.</summary>
/// <param name="Name">The field name.</param>
/// <param name="Type">The type of its value.</param>
public sealed record ResponseHeader(string Name, TypeReference Type)
{
    /// <summary>What the header means.</summary>
    public Documentation Documentation { get; init; } = Documentation.None;
}
