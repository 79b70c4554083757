using Schematic.CSharp.Binding.Code;

namespace Schematic.CSharp.Binding.Plans;

/// <summary>A record for the requests of one endpoint.</summary>
internal sealed record RequestPlan : DeclarationPlan
{
    public override string Template => "request.scriban";

    internal override IEnumerable<string> Runtime =>
    [
        "ApiRequestWriter", .. Writes.Select(write => $"ApiRequestWriter.{write.Method}"), .. Form is null ? [] : Form.Runtime,
    ];

    /// <summary>True if it is marked as obsolete.</summary>
    public bool IsObsolete { get; init; }

    /// <summary>The properties: parameters, then the body or the fields of the form.</summary>
    public required IReadOnlyList<PropertyPlan> Properties { get; init; }

    /// <summary>The properties that every request needs, in the order of the constructor's parameters.</summary>
    public required IReadOnlyList<ArgumentPlan> Arguments { get; init; }

    /// <summary>The only value that a request needs, which converts to a request; null if there is no such conversion.</summary>
    public ArgumentPlan? Conversion { get; init; }

    /// <summary>The operations: one, or two if the response can be a single value or a stream.</summary>
    public required IReadOnlyList<OperationPlan> Operations { get; init; }

    /// <summary>The path as an expression.</summary>
    public required Expression Path { get; init; }

    /// <summary>The calls that write parameters and the body.</summary>
    public required IReadOnlyList<CallPlan> Writes { get; init; }

    /// <summary>The form; null if there is none.</summary>
    public FormPlan? Form { get; init; }

    /// <summary>True if a property is a secret, so that the string representation contains only the others.</summary>
    public bool HasSecrets => Properties.Any(property => property.IsSecret);

    /// <summary>The properties in the string representation of a request with secrets.</summary>
    public IReadOnlyList<PropertyPlan> Printed => [.. Properties.Where(property => property is { IsSecret: false, IsObsolete: false })];

    /// <summary>True if writing uses an obsolete property.</summary>
    public bool UsesObsolete { get; init; }
}

/// <summary>A property of a request or of options.</summary>
internal sealed record PropertyPlan
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The type.</summary>
    public required CSharpType Type { get; init; }

    /// <summary>The lines of the documentation comment, without slashes.</summary>
    public required IReadOnlyList<string> Documentation { get; init; }

    /// <summary>True if an object initializer must set it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>True if it is marked as obsolete.</summary>
    public bool IsObsolete { get; init; }

    /// <summary>True if string representations do not contain it.</summary>
    public bool IsSecret { get; init; }
}

/// <summary>A parameter of a constructor or method that sets a property.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Type">The parameter's type.</param>
/// <param name="Property">The property.</param>
/// <param name="Documentation">The lines of the parameter's documentation, without slashes.</param>
internal sealed record ArgumentPlan(string Name, CSharpType Type, string Property, IReadOnlyList<string> Documentation);

/// <summary>An operation that a request calls.</summary>
internal sealed record OperationPlan
{
    /// <summary>The name of the static field that describes the operation.</summary>
    public required string Name { get; init; }

    /// <summary>The lines of the documentation comment, without slashes.</summary>
    public required IReadOnlyList<string> Documentation { get; init; }

    /// <summary>The type of the field.</summary>
    public required CSharpType Type { get; init; }

    /// <summary>The method of the request that returns it.</summary>
    public required string Method { get; init; }

    /// <summary>The interface of the request.</summary>
    public required CSharpType Interface { get; init; }

    /// <summary>The arguments of the constructor.</summary>
    public required string Arguments { get; init; }

    /// <summary>The assignments of the object initializer.</summary>
    public required IReadOnlyList<string> Initializers { get; init; }
}

/// <summary>A call of a method.</summary>
/// <param name="Method">The method.</param>
internal sealed record CallPlan(string Method)
{
    /// <param name="method">The method.</param>
    /// <param name="arguments">The arguments.</param>
    public CallPlan(string method, IReadOnlyList<Expression> arguments)
        : this(method) => Arguments = string.Join(", ", arguments);

    /// <summary>The arguments.</summary>
    public string Arguments { get; } = "";
}

/// <summary>The body of a request as a form.</summary>
/// <param name="Start">The call that starts the form.</param>
/// <param name="Fields">The calls that write its fields.</param>
internal sealed record FormPlan(Expression Start, IReadOnlyList<CallPlan> Fields)
{
    /// <summary>The members of the run-time part that writing the form calls.</summary>
    internal required IReadOnlyList<string> Runtime { get; init; }
}
