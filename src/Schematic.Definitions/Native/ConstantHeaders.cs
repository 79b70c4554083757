using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Native;

/// <summary>
/// Headers stand together: constants (<c>anthropic-version: const 2023-06-01</c>) beside parameters
/// (<c>anthropic-beta: string?</c>). The model keeps them apart.
/// </summary>
internal static class ConstantHeaders
{
    /// <summary>The constants among parameters.</summary>
    public static IReadOnlyList<ConstantHeader> Of(IReadOnlyList<Parameter> parameters) =>
        [.. parameters.Where(IsConstant).Select(parameter => new ConstantHeader(parameter.Name, ((ScalarNode)parameter.Constant!).Source) { Location = parameter.Location })];

    /// <summary>The parameters that callers set.</summary>
    public static IReadOnlyList<Parameter> RemovedFrom(IReadOnlyList<Parameter> parameters) =>
        [.. parameters.Where(parameter => !IsConstant(parameter))];

    private static bool IsConstant(Parameter parameter) => parameter is { In: ParameterLocation.Header, Constant: ScalarNode };
}
