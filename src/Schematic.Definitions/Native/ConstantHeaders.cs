using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Native;

/// <summary>
/// Separates headers: the native format lists constants (<c>anthropic-version: const 2023-06-01</c>) together with parameters
/// (<c>anthropic-beta: string?</c>); the model has two lists.
/// </summary>
internal static class ConstantHeaders
{
    /// <summary>Returns the constant headers among parameters.</summary>
    public static IReadOnlyList<ConstantHeader> Of(IReadOnlyList<Parameter> parameters) =>
        [.. parameters.Where(IsConstant).Select(parameter => new ConstantHeader(parameter.Name, ((ScalarNode)parameter.Constant!).Source) { Location = parameter.Location })];

    /// <summary>Returns the parameters that callers set.</summary>
    public static IReadOnlyList<Parameter> RemovedFrom(IReadOnlyList<Parameter> parameters) =>
        [.. parameters.Where(parameter => !IsConstant(parameter))];

    private static bool IsConstant(Parameter parameter) => parameter is { In: ParameterLocation.Header, Constant: ScalarNode };
}
