using Schematic.CSharp.Binding.Code;

namespace Schematic.CSharp.Binding.Plans;

/// <summary>The operations of a client as functions that language models can call.</summary>
internal sealed record ToolsPlan : DeclarationPlan
{
    public override string Template => "tools.scriban";

    internal override IEnumerable<string> Runtime => ["IApiRequest", "ToolArguments", "ToolRequest", "ToolResult", "ToolSelection"];

    /// <summary>The name of the client.</summary>
    public required string Client { get; init; }

    /// <summary>The functions.</summary>
    public required IReadOnlyList<ToolPlan> Tools { get; init; }
}

/// <summary>An operation as a function.</summary>
internal sealed record ToolPlan
{
    /// <summary>The name of the operation's method with its group, as a literal.</summary>
    public required Expression Operation { get; init; }

    /// <summary>True if the operation only reads.</summary>
    public required bool IsReadOnly { get; init; }

    /// <summary>The name of the function, as a literal.</summary>
    public required Expression Function { get; init; }

    /// <summary>The description, as a literal.</summary>
    public required Expression Description { get; init; }

    /// <summary>The JSON schema of the arguments, as a literal.</summary>
    public required Expression Schema { get; init; }

    /// <summary>The type of the response.</summary>
    public required CSharpType Response { get; init; }

    /// <summary>The name of the request.</summary>
    public required string Request { get; init; }

    /// <summary>The assignments of the request's properties.</summary>
    public required IReadOnlyList<string> Assignments { get; init; }
}
