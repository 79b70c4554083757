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
        var selected = Selected().Select(header => header.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        // Headers of operations that are not generated keep their names.
        var headers = DescribedHeaders.Of(api).Select(header => (Header: header, Property: scope.Add(CSharpIdentifier.ToPascalCase(header.Key)))).ToList();
        var plan = new HeadersPlan
        {
            Name = name,
            Documentation = [$"<summary>The headers that the description of <see cref=\"{names.Client}\"/> defines for responses. Headers that a response does not have are null.</summary>"],
            Extensions = names.HeaderExtensions!,
            Headers = [.. headers.Where(header => selected.Contains(header.Header.Key)).Select(header => Bind(header.Property, header.Header.Key, [.. header.Header]))],
        };
        return plan.Headers.Count == 0 ? null : new FileDeclarations(name, [plan]) { UsedGroups = [.. Groups()] };
    }

    private IEnumerable<ResponseHeader> Selected() => DescribedHeaders.Of(api.Endpoints.Where(endpoint => context.Selection?.Has(index, endpoint.Id) != false));

    private IEnumerable<string> Groups() => Selected()
        .Select(header => Definition(header.Type)).OfType<ModuleType>().Select(context.GroupOf).OfType<string>().Distinct(StringComparer.Ordinal);

    private ModuleType? Definition(TypeReference type) => context.Resolver.Definition(index, type is ArrayReference list ? list.Item : type);

    private HeaderPlan Bind(string property, string name, IReadOnlyList<ResponseHeader> headers)
    {
        var described = headers.FirstOrDefault(header => header.Documentation != Documentation.None) ?? headers[0];
        var (type, method, codec) = Reading(headers);
        var literal = Expression.String(name);
        return new HeaderPlan
        {
            Name = property,
            Type = type,
            Reading = Expression.Invoke(method, codec is null ? [literal] : [literal, codec]),
            Documentation = Comment.Of(context.Links[index], described.Documentation, $"The header {name}."),
        };
    }

    // Responses that disagree about a header leave its text, and so do values that are no scalars.
    private (CSharpType Type, string Method, Expression? Codec) Reading(IReadOnlyList<ResponseHeader> headers)
    {
        var text = (context.Resolver.String.OrNull, "Text", (Expression?)null);
        var targets = headers.Select(header => context.Resolver.Target(index, header.Type)).Select(target => target with { Reference = BuiltIn(target.Reference) with { IsNullable = false } }).Distinct().ToList();
        if (targets is not [var (api, target)] || headers.DistinctBy(header => (header.IsJson, header.Explode)).Skip(1).Any()) return text;
        if (headers[0].IsJson) return Json(context.Resolver.Resolve(api, target));
        if (target is ArrayReference list) return Resolve(api, BuiltIn(list.Item)) is { IsNullable: false } item ? (ListOf(item).OrNull, "List", item.Codec) : text;
        if (Literals(api, target) is { } literals) return Object(context.Resolver.Resolve(api, target), headers[0].Explode, literals);
        return Resolve(api, target) is { Kind: not WireTypeKind.String } type ? (type.OrNull, type.IsValueType ? "Value" : "Reference", type.Codec) : text;
    }

    private static (CSharpType Type, string Method, Expression? Codec) Json(WireType type) => (type.OrNull, type.IsValueType ? "JsonValue" : "JsonReference", type.Codec);

    private static (CSharpType Type, string Method, Expression? Codec) Object(WireType type, bool explode, Expression literals) =>
        (type.OrNull, "Object", new Expression($"{type.Codec}, {Expression.Named("explode", explode)}, {literals}"));

    // The members whose JSON is not a string, null if that is all of them; no expression if the type is not an object of scalars.
    private Expression? Literals(int api, TypeReference type)
    {
        if (type is MapReference { AllowsOthers: false } map) return IsLiteral(api, map.Value) is { } isLiteral ? new Expression(isLiteral ? "null" : "[]") : null;
        if (context.Resolver.Definition(api, type) is not { Definition: ObjectDefinition { AdditionalMembers: null, Members.Count: > 0 } definition } found) return null;
        var members = definition.Members.Select(member => (member.Name, IsLiteral: IsLiteral(found.Api, member.Type))).ToList();
        return members.Exists(member => member.IsLiteral is null)
            ? null
            : new Expression($"[{string.Join(", ", members.Where(member => member.IsLiteral == true).Select(member => Expression.String(member.Name)))}]");
    }

    // Null if the type is not a scalar.
    private bool? IsLiteral(int api, TypeReference type) => context.Resolver.Target(api, type) is (_, PrimitiveReference { IsQuoted: true }) ? false : context.Resolver.Resolve(api, type) switch
    {
        { Kind: WireTypeKind.Boolean } or { Primitive: PrimitiveKind.UnixTime } => true,
        { Kind: WireTypeKind.Enum } @enum => @enum.EnumValue != PrimitiveKind.String,
        { Kind: WireTypeKind.Scalar or WireTypeKind.String } scalar => scalar.IsNumber,
        _ => null,
    };

    // Converters read JSON, and headers are not JSON.
    private static TypeReference BuiltIn(TypeReference type) => type is PrimitiveReference primitive ? primitive with { ProjectType = null } : type;

    private WireType? Resolve(int api, TypeReference reference) => context.Resolver.Resolve(api, reference) is var type && IsScalar(type) ? type : null;

    private static CSharpType ListOf(WireType item) => new("global::System.Collections.Generic.IReadOnlyList", item);

    private static bool IsScalar(WireType type) => type.Kind is WireTypeKind.Scalar or WireTypeKind.String or WireTypeKind.Boolean or WireTypeKind.Enum;
}
