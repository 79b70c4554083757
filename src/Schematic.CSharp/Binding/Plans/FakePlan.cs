using Schematic.CSharp.Binding.Code;

namespace Schematic.CSharp.Binding.Plans;

/// <summary>A handler that answers the calls of a client in tests.</summary>
internal sealed record FakePlan : DeclarationPlan
{
    public override string Template => "fakes.scriban";

    internal override IEnumerable<string> Runtime =>
        ["ApiFake", "IApiFake", "FakeCall", "FakeError", .. Functions.Select(function => $"ApiFake.{function.Call}").Distinct(StringComparer.Ordinal)];

    /// <summary>The name of the client.</summary>
    public required string Client { get; init; }

    /// <summary>The name of the client's options.</summary>
    public required string Options { get; init; }

    /// <summary>The URL of the clients that it creates; null for that of the description.</summary>
    public Expression? BaseUrl { get; init; }

    /// <summary>The functions that answer calls.</summary>
    public required IReadOnlyList<FakeFunctionPlan> Functions { get; init; }

    /// <summary>The errors that the description declares.</summary>
    public required IReadOnlyList<FakeErrorPlan> Errors { get; init; }

    /// <summary>True if a function answers an obsolete operation.</summary>
    public bool UsesObsolete => Functions.Any(function => function.IsObsolete);
}

/// <summary>A function that answers the calls of an operation.</summary>
internal sealed record FakeFunctionPlan
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The name of the asynchronous function.</summary>
    public required string AsyncName { get; init; }

    /// <summary>The lines of the documentation comment, without slashes.</summary>
    public required IReadOnlyList<string> Documentation { get; init; }

    /// <summary>The name of the request.</summary>
    public required string Request { get; init; }

    /// <summary>The type of the answer.</summary>
    public required CSharpType Answer { get; init; }

    /// <summary>The method that answers a call with the function.</summary>
    public required string Call { get; init; }

    /// <summary>The format of the response.</summary>
    public required Expression Format { get; init; }

    /// <summary>The sample of the response as a string; <c>null</c> if there is none.</summary>
    public required Expression Sample { get; init; }

    /// <summary>True if it answers the calls of a request that ask for a stream, and another function answers the others.</summary>
    public bool IsForStreams { get; init; }

    /// <summary>True if it is marked as obsolete.</summary>
    public bool IsObsolete { get; init; }
}

/// <summary>A method that creates an error.</summary>
internal sealed record FakeErrorPlan
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The lines of the documentation comment, without slashes.</summary>
    public required IReadOnlyList<string> Documentation { get; init; }

    /// <summary>The parameters.</summary>
    public required IReadOnlyList<string> Parameters { get; init; }

    /// <summary>The value.</summary>
    public required Expression Value { get; init; }
}
