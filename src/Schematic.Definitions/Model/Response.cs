using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Model;

/// <summary>A response of an operation.</summary>
/// <param name="Status">An exact code (<c>200</c>), a range (<c>4XX</c>) or <c>default</c>.</param>
public sealed record Response(string Status)
{
    /// <summary>The content in one of several media types, the preferred one first; empty for a response without a body.</summary>
    public IReadOnlyList<ResponseContent> Contents { get; init; } = [];

    /// <summary>The headers of the response.</summary>
    public IReadOnlyList<ResponseHeader> Headers { get; init; } = [];

    /// <summary>The documentation of the response.</summary>
    public Documentation Documentation { get; init; } = Documentation.None;

    /// <summary>The location in the description.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>True if the status is a code from 200 to 299 or the range <c>2XX</c>.</summary>
    public bool IsSuccess => IsSuccessStatus(Status);

    /// <summary>True if a status is a code from 200 to 299 or the range <c>2XX</c>.</summary>
    public static bool IsSuccessStatus(string status) => status is ['2', _, _];
}

/// <summary>A header of a response.</summary>
/// <param name="Name">The field name.</param>
/// <param name="Type">The type of the value.</param>
public sealed record ResponseHeader(string Name, TypeReference Type)
{
    /// <summary>True if the value is JSON.</summary>
    public bool IsJson { get; init; }

    /// <summary>True if the members of an object are written as <c>name=value</c>, false if names and values alternate.</summary>
    public bool Explode { get; init; }

    /// <summary>The documentation of the header.</summary>
    public Documentation Documentation { get; init; } = Documentation.None;
}
