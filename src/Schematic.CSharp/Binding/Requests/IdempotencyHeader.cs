using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Requests;

/// <summary>Finds headers whose value makes a request idempotent, so that clients can create the value.</summary>
internal static class IdempotencyHeader
{
    // https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header and what came before it.
    private static readonly string[] OtherNames = ["PayPal-Request-Id"];

    /// <summary>Returns true if clients create the value of a parameter when callers set none.</summary>
    public static bool Is(Parameter parameter, WireType type) =>
        parameter is { In: ParameterLocation.Header, Constant: null, IsDeprecated: false }
        && (parameter.Name.Contains("idempoten", StringComparison.OrdinalIgnoreCase) || OtherNames.Contains(parameter.Name, StringComparer.OrdinalIgnoreCase))
        && (type.Kind == WireTypeKind.String || type.Primitive == PrimitiveKind.Uuid);

    /// <summary>Returns the arguments of the call that writes the header.</summary>
    public static IReadOnlyList<Expression> Arguments(Parameter parameter, WireType type, Expression value) =>
        [Expression.String(parameter.Name), type.Kind == WireTypeKind.String ? value : new Expression($"{value}?.ToString()")];
}
