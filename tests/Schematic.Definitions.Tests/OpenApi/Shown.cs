using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Tests.OpenApi;

/// <summary>Types in one line each: <c>name!</c> is required, <c>Type?</c> may be null, <c>=value</c> is constant.</summary>
internal static class Shown
{
    public static string Type(TypeDefinition type) => type switch
    {
        AliasDefinition alias => $"alias {Reference(alias.Target)}",
        ObjectDefinition definition => $"object {string.Join(", ", definition.Members.Select(Member))}{Additional(definition)}".TrimEnd(),
        EnumDefinition definition => $"enum {definition.ValueType} {string.Join('|', definition.Values.Select(value => value.Value))}",
        UnionDefinition union => $"union{(union.Discriminator is { } member ? $" by {member}" : "")} {string.Join(" | ", union.Branches.Select(Branch))}",
        _ => type.ToString(),
    };

    public static string Reference(TypeReference reference) => (reference switch
    {
        PrimitiveReference primitive => primitive.IsQuoted ? $"\"{primitive.Kind}\"" : primitive.Kind.ToString(),
        ArrayReference array => $"[{Reference(array.Item)}]",
        MapReference map => $"{{{Reference(map.Value)}{(map.AllowsOthers ? ", ..." : "")}}}",
        NamedReference named => named.Name,
        _ => reference.ToString(),
    }) + (reference.IsNullable ? "?" : "");

    public static string Body(BodyContent content) => content switch
    {
        JsonBody json => $"{json.MediaType} {Reference(json.Type)}",
        JsonLinesBody lines => $"{lines.MediaType} lines {Reference(lines.ItemType)}",
        FormBody form => $"{form.MediaType} {string.Join(", ", form.Fields.Select(field => $"{field.Name}{(field.IsRequired ? "!" : "")}: {Reference(field.Type)}"))}",
        _ => $"{content.MediaType} {content.GetType().Name}",
    };

    public static string Content(ResponseContent content) =>
        content is JsonContent json ? $"{json.MediaType} {Reference(json.Type)}" : $"{content.MediaType} {content.GetType().Name}";

    private static string Member(Member member) =>
        $"{member.Name}{(member.IsRequired ? "!" : "")}: {Reference(member.Type)}{Text("=", member.Constant)}{Text("~", member.Default)}";

    private static string Branch(UnionBranch branch) =>
        (branch.DiscriminatorValues.Count == 0 ? Reference(branch.Type) : $"{Reference(branch.Type)}({string.Join(',', branch.DiscriminatorValues)})") + (branch.IsDefault ? " by default" : "");

    private static string Additional(ObjectDefinition definition) =>
        definition.AdditionalMembers is { } additional ? $" +{Reference(additional)}{(definition.AllowsOthers ? "..." : "")}" : "";

    private static string Text(string mark, DocumentNode? value) => value is null ? "" : mark + (value.AsText() ?? value.GetType().Name);
}
