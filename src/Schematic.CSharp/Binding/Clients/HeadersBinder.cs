using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Modules;
using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Prose;
using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Clients;

/// <summary>Binds the headers of an API's responses to one type: most APIs have the same headers in many responses.</summary>
internal sealed class HeadersBinder(ModuleContext context, ApiDefinition api, int index, ApiNames names)
{
    // The members that the type declares itself.
    private static readonly string[] Own = ["_reader"];

    /// <summary>Returns the file of the type; null if no response has described headers.</summary>
    public FileDeclarations? Bind()
    {
        if (names.Headers is not { } name) return null;
        var scope = context.Names.MemberScope(name, Own);
        var headers = DescribedHeaders.Of(api).Select(header => (header.Key, Plan: Bind(header.Key, [.. header], scope))).ToList();
        var plan = new HeadersPlan
        {
            Name = name,
            Documentation = [$"<summary>The headers that the description of <see cref=\"{names.Client}\"/> defines for responses. Headers that a response does not have are null.</summary>"],
            Extensions = names.HeaderExtensions!,
            Headers = [.. headers.Where(header => IsSelected(header.Key)).Select(header => header.Plan)],
        };
        return plan.Headers.Count == 0 ? null : new FileDeclarations(name, [plan]) { UsedGroups = [.. Groups()] };
    }

    private IEnumerable<ResponseHeader> Selected() => DescribedHeaders.Of(api.Endpoints.Where(endpoint => context.Selection?.Has(index, endpoint.Id) != false));

    private bool IsSelected(string name) => Selected().Any(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<string> Groups() => Selected()
        .Select(header => Definition(header.Type)).OfType<ModuleType>().Select(context.GroupOf).OfType<string>().Distinct(StringComparer.Ordinal);

    private ModuleType? Definition(TypeReference type) => context.Resolver.Definition(index, type is ArrayReference list ? list.Item : type);

    private HeaderPlan Bind(string name, IReadOnlyList<ResponseHeader> headers, NameScope scope)
    {
        var described = headers.FirstOrDefault(header => header.Documentation != Documentation.None) ?? headers[0];
        var (type, method, codec) = Reading(headers);
        var literal = Expression.String(name);
        return new HeaderPlan
        {
            Name = scope.Add(CSharpIdentifier.ToPascalCase(name)),
            Type = type,
            Reading = Expression.Invoke(method, codec is null ? [literal] : [literal, codec]),
            Documentation = Comment.Of(context.Links[index], described.Documentation, $"The header {name}."),
        };
    }

    // Responses that disagree about a header leave its text, and so do values that are no scalars.
    private (CSharpType Type, string Method, Expression? Codec) Reading(IReadOnlyList<ResponseHeader> headers)
    {
        var text = (context.Resolver.String.OrNull, "Text", (Expression?)null);
        var types = headers.Select(header => context.Resolver.Resolve(index, header.Type)).ToList();
        if (types.Select(type => type.Name).Distinct(StringComparer.Ordinal).Count() > 1) return text;
        var type = types[0] with { IsNullable = false };
        if (type is { Kind: WireTypeKind.List } && Item(headers[0].Type) is { } item && IsScalar(item)) return (type.OrNull, "List", item.Codec);
        return IsScalar(type) && type.Kind != WireTypeKind.String ? (type.OrNull, type.IsValueType ? "Value" : "Reference", type.Codec) : text;
    }

    private WireType? Item(TypeReference type)
    {
        var (api, target) = context.Resolver.Target(index, type);
        return target is ArrayReference list && context.Resolver.Resolve(api, list.Item) is { IsNullable: false } item ? item : null;
    }

    private static bool IsScalar(WireType type) => type.Kind is WireTypeKind.Scalar or WireTypeKind.String or WireTypeKind.Boolean or WireTypeKind.Enum;
}
