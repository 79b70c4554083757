using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Requests;

/// <summary>Finds headers whose value makes a request idempotent, so that clients can create the value.</summary>
internal static class IdempotencyHeader
{
    // https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header and what came before it.
    private static readonly string[] OtherNames = ["PayPal-Request-Id", "opc-retry-token"];

    private const string Word = "idempoten";

    private static readonly string[] Endings = ["cy", "ce", "t"];

    // "X-Idempotency-Key", "Idempotence-UUID", but not "Idempotency-Key-Expires".
    private static readonly string[] LastWords = ["key", "id", "token", "uuid", "guid", "value"];

    /// <summary>Returns true if clients create the value of a parameter when callers set none.</summary>
    public static bool Is(Parameter parameter, WireType type) =>
        parameter is { In: ParameterLocation.Header, Constant: null, IsDeprecated: false }
        && (IsNameOfKey(parameter.Name) || OtherNames.Contains(parameter.Name, StringComparer.OrdinalIgnoreCase))
        && (type.Kind == WireTypeKind.String || type.Primitive == PrimitiveKind.Uuid);

    private static bool IsNameOfKey(string name)
    {
        var start = name.IndexOf(Word, StringComparison.OrdinalIgnoreCase);
        if (start < 0) return false;
        var rest = name[(start + Word.Length)..];
        return Endings.Any(ending => rest.StartsWith(ending, StringComparison.OrdinalIgnoreCase) && IsLastWord(rest[ending.Length..].Trim('-', '_')));
    }

    private static bool IsLastWord(string word) => word.Length == 0 || LastWords.Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the arguments of the call that writes the header.</summary>
    public static IReadOnlyList<Expression> Arguments(Parameter parameter, WireType type, Expression value) =>
        [Expression.String(parameter.Name), type.Kind == WireTypeKind.String ? value : new Expression($"{value}?.ToString()")];
}
