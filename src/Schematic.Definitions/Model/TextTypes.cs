namespace Schematic.Definitions.Model;

/// <summary>Finds types whose values are strings in JSON, which can also be sent as text without quotation marks.</summary>
public static class TextTypes
{
    /// <summary>True if all values of a type are strings.</summary>
    /// <param name="type">The type.</param>
    /// <param name="find">Returns the type with a name; null if there is none.</param>
    public static bool AreText(TypeReference type, Func<string, TypeDefinition?> find) => Kinds(type, find) == TextKinds.Text;

    /// <summary>True if some values of a type are strings.</summary>
    /// <param name="type">The type.</param>
    /// <param name="find">Returns the type with a name; null if there is none.</param>
    public static bool IncludeText(TypeReference type, Func<string, TypeDefinition?> find) => Kinds(type, find).HasFlag(TextKinds.Text);

    [Flags]
    private enum TextKinds
    {
        None = 0,
        Text = 1,
        Other = 2,
    }

    private static TextKinds Kinds(TypeReference type, Func<string, TypeDefinition?> find)
    {
        var kinds = TextKinds.None;
        var pending = new Stack<TypeReference>([type]);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        while (pending.TryPop(out var next))
        {
            switch (next)
            {
                case NamedReference named when find(named.Name) is { } definition:
                    if (!visited.Add(named.Name)) break;
                    if (definition is AliasDefinition or UnionDefinition) definition.Uses.ToList().ForEach(pending.Push);
                    else kinds |= definition is EnumDefinition { ValueType: PrimitiveKind.String } ? TextKinds.Text : TextKinds.Other;
                    break;
                case PrimitiveReference primitive:
                    kinds |= KindOf(primitive);
                    break;
                default:
                    kinds |= TextKinds.Other;
                    break;
            }
        }

        return kinds;
    }

    private static TextKinds KindOf(PrimitiveReference type) => type.Kind switch
    {
        PrimitiveKind.Any => TextKinds.Text | TextKinds.Other,
        PrimitiveKind.String or PrimitiveKind.Bytes or PrimitiveKind.Base64Url or PrimitiveKind.Date or PrimitiveKind.Time or PrimitiveKind.DateTime
            or PrimitiveKind.Duration or PrimitiveKind.Uuid or PrimitiveKind.Uri or PrimitiveKind.File => TextKinds.Text,
        _ => type.IsQuoted ? TextKinds.Text : TextKinds.Other,
    };
}
