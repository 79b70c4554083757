using Schematic.CSharp.Binding.Code;

namespace Schematic.CSharp.Binding.Plans;

/// <summary>An endpoint of an ASP.NET Core application that answers requests with a fake.</summary>
internal sealed record FakeServerPlan : DeclarationPlan
{
    public override string Template => "fake_server.scriban";

    internal override IEnumerable<string> Runtime =>
        ["ApiFile", "FakeArgument", "FakeRequest", "FakeRoute", "FakeServer", "IApiRequest", "IFakeRoutes", .. Routes.Any(route => route.ReadsXml) ? new[] { "FakeRequest.Xml" } : []];

    /// <summary>The name of the fake.</summary>
    public required string Fake { get; init; }

    /// <summary>The path of the API's URL as a literal, without a slash at its end.</summary>
    public required Expression BasePath { get; init; }

    /// <summary>The operations.</summary>
    public required IReadOnlyList<FakeRoutePlan> Routes { get; init; }

    /// <summary>True if a request or one of its properties is obsolete.</summary>
    public bool UsesObsolete => Routes.Any(route => route.IsObsolete);
}

/// <summary>The requests that are calls of an operation.</summary>
internal sealed record FakeRoutePlan
{
    /// <summary>The method, as a literal.</summary>
    public required Expression Method { get; init; }

    /// <summary>The path, as a literal.</summary>
    public required Expression Path { get; init; }

    /// <summary>The name of the request.</summary>
    public required string Request { get; init; }

    /// <summary>The name of the member that describes the operation.</summary>
    public required string Operation { get; init; }

    /// <summary>The assignments of the request's properties.</summary>
    public required IReadOnlyList<string> Assignments { get; init; }

    /// <summary>The assignments of the route's properties.</summary>
    public required IReadOnlyList<string> Settings { get; init; }

    /// <summary>True if the body is XML.</summary>
    public bool ReadsXml { get; init; }

    /// <summary>True if the request or one of its properties is obsolete.</summary>
    public bool IsObsolete { get; init; }
}
