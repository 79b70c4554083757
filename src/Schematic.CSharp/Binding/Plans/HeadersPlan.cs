using Schematic.CSharp.Binding.Code;

namespace Schematic.CSharp.Binding.Plans;

/// <summary>The headers of an API's responses.</summary>
internal sealed record HeadersPlan : DeclarationPlan
{
    public override string Template => "headers.scriban";

    internal override IEnumerable<string> Runtime => ["HeaderReader", "ApiResponse", "ApiException", "ApiResponse.Header", "ApiException.Header"];

    /// <summary>The name of the class whose methods return the headers of a response.</summary>
    public required string Extensions { get; init; }

    /// <summary>The headers.</summary>
    public required IReadOnlyList<HeaderPlan> Headers { get; init; }
}

/// <summary>A property that reads a header.</summary>
internal sealed record HeaderPlan
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The type.</summary>
    public required CSharpType Type { get; init; }

    /// <summary>The call that reads the header.</summary>
    public required Expression Reading { get; init; }

    /// <summary>The lines of the documentation comment, without slashes.</summary>
    public required IReadOnlyList<string> Documentation { get; init; }
}
