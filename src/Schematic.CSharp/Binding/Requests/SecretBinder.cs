using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Modules;
using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Requests;

/// <summary>Binds the calls that record the secrets of a request: errors and traces contain the URL, and servers repeat what they received.</summary>
internal sealed class SecretBinder(ModuleContext context, int api)
{
    /// <summary>Returns the calls for the properties of a request.</summary>
    /// <param name="members">The members that a caller sets.</param>
    /// <param name="body">The body; null if there is none.</param>
    public IEnumerable<CallPlan> Writes(IEnumerable<RequestMember> members, RequestBody? body) =>
        members.SelectMany(member => TypesOf(member, body) is { Count: > 0 } types && !types.Exists(IsFile) ? Writes(member, types) : []);

    private IEnumerable<CallPlan> Writes(RequestMember member, List<TypeReference> types)
    {
        var property = new Expression(member.Property.Name);
        if (member.Property.IsSecret && IsText(member.Type)) return [new CallPlan("Secret", [property])];
        // The values of enums are public.
        if (member.Property.IsSecret && member.Type.Kind is not (WireTypeKind.Enum or WireTypeKind.Boolean)) return [new CallPlan("SecretParts", [property, Codec(member), Expression.Named("isWhole", true)])];
        return types.Exists(type => context.Secrets.Contains(api, type)) ? [new CallPlan("SecretParts", [property, Codec(member)])] : [];
    }

    // A property for fields with any name is a dictionary outside JSON.
    private Expression Codec(RequestMember member) =>
        member.Field is { IsAdditional: true } field ? context.Resolver.Resolve(api, field.Type).Codec : member.Type.Codec;

    private static List<TypeReference> TypesOf(RequestMember member, RequestBody? body) => member switch
    {
        { Parameter: { } parameter } => [parameter.Type],
        { Field: { } field } => [field.Type],
        { IsBody: true } when body?.Contents is [var content, ..] => content is TextBody ? [TypeReference.String] : [.. content.Uses],
        _ => [],
    };

    // Chains of aliases can be long, and circles.
    private bool IsFile(TypeReference type)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (type is NamedReference named)
        {
            if (!seen.Add(named.Name) || context.Resolver.AliasTarget(api, named) is not { } target) return false;
            type = target;
        }

        return type is PrimitiveReference { Kind: PrimitiveKind.File } or ArrayReference { Item: PrimitiveReference { Kind: PrimitiveKind.File } } or MapReference { Value: PrimitiveReference { Kind: PrimitiveKind.File } };
    }

    private static bool IsText(WireType type) => type.Kind == WireTypeKind.String || (type.Kind == WireTypeKind.List && type.Arguments is [{ Name: "string" }]);
}
